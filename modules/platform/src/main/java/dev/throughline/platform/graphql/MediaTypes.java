package dev.throughline.platform.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// The media types that GraphQL is spoken in over HTTP.
final class MediaTypes {

    static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    /// Its answers say by their status whether a request was executed.
    static final String GRAPHQL = "application/graphql-response+json";

    private static final MediaType GRAPHQL_TYPE = MediaType.parseMediaType(GRAPHQL);

    private MediaTypes() {}

    static boolean isJson(@Nullable String contentType) {
        if (JSON.equals(contentType)) {
            return true;
        }
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(contentType));
            return MediaType.APPLICATION_JSON.includes(type)
                    && (type.getCharset() == null || type.getCharset().name().startsWith("UTF-"));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /// What to answer in: of the two what is named and liked best, JSON for whoever takes anything; null where neither
    /// is accepted.
    static @Nullable String accepted(List<String> accept) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            String best = null;
            double quality = 0;
            for (MediaType type : accepted) {
                boolean graphQl = type.equalsTypeAndSubtype(GRAPHQL_TYPE);
                if ((graphQl || type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON))
                        && type.getQualityValue() > quality) {
                    best = graphQl ? GRAPHQL : JSON;
                    quality = type.getQualityValue();
                }
            }
            boolean any = accepted.isEmpty()
                    || accepted.stream()
                            .anyMatch(type -> type.isWildcardSubtype() && type.includes(MediaType.APPLICATION_JSON));
            return best == null && any ? JSON : best;
        } catch (InvalidMediaTypeException malformed) {
            return null;
        }
    }
}
