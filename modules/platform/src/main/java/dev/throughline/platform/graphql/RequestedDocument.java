package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestError;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a request names instead of a text, or beside it: a registered document by `documentId`, or the hash of Apollo's
/// automatic persisted queries.
record RequestedDocument(@Nullable String text, @Nullable String sha256, boolean automatic) {

    private static final Pattern DOCUMENT_ID = Pattern.compile("sha256:([0-9a-f]{64})");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /// Null where the request asks for nothing, or names a document in no way that there is.
    static @Nullable RequestedDocument of(Map<?, ?> fields) {
        Object text = fields.get("query");
        Object id = fields.get("documentId");
        Object persisted =
                fields.get("extensions") instanceof Map<?, ?> extensions ? extensions.get("persistedQuery") : null;
        if (text != null && !(text instanceof String)) {
            return null;
        }
        if (id != null) {
            var named = DOCUMENT_ID.matcher(String.valueOf(id));
            return text == null && named.matches() ? new RequestedDocument(null, named.group(1), false) : null;
        }
        if (persisted != null) {
            return persisted instanceof Map<?, ?> query
                            && Objects.equals(query.get("version"), 1)
                            && query.get("sha256Hash") instanceof String hash
                            && SHA_256.matcher(hash).matches()
                    ? new RequestedDocument((String) text, hash, true)
                    : null;
        }
        return text == null ? null : new RequestedDocument((String) text, null, false);
    }

    /// A document that is not executed, and why.
    static final class Refused extends RuntimeException {

        private final RequestError code;

        Refused(RequestError code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        RequestError code() {
            return code;
        }
    }
}
