package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.execution.ResponseText;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/// A question in an address: a document by its name, and what goes with it. Its answer has an `ETag`, so that whoever
/// has it already is told so instead. Nothing is changed by it.
final class NamedRequest {

    private static final String DOCUMENT = "documentId";
    private static final String EXTENSIONS = "extensions";
    /// A weak one: the same answer, compressed or not.
    private static final String TAG = "W/\"%s\"";

    private NamedRequest() {}

    static boolean isOne(HttpServletRequest request) {
        return request.getParameter(DOCUMENT) != null || request.getParameter(EXTENSIONS) != null;
    }

    static Map<String, @Nullable Object> fields(HttpServletRequest request, ObjectReader json) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (String text : List.of(DOCUMENT, "operationName")) {
            fields.put(text, request.getParameter(text));
        }
        for (String object : List.of("variables", EXTENSIONS)) {
            String value = request.getParameter(object);
            fields.put(object, value == null ? null : json.readValue(value));
        }
        return fields;
    }

    /// Refuses to change anything for a question in an address.
    static void check(ExecutionContext execution) {
        if (execution.getOperationDefinition().getOperation() != Operation.QUERY
                && execution.getGraphQLContext().hasKey(NamedRequest.class)) {
            throw new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                    .message("GET only reads: send a mutation by POST.")
                    .extensions(Map.of("code", RequestError.METHOD_NOT_ALLOWED.name()))
                    .build()));
        }
    }

    static void write(ResponseText text, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream(text.length());
        text.writeTo(written);
        byte[] answer = written.toByteArray();
        String tag = TAG.formatted(DocumentCheck.sha256(answer));
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Authorization, X-Organisation, Accept, Accept-Language");
        String known = request.getHeader("If-None-Match");
        if (known != null && Arrays.stream(known.split(",")).anyMatch(one -> matches(one.strip(), tag))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private static boolean matches(String known, String tag) {
        return known.equals("*") || known.equals(tag) || tag.equals("W/" + known);
    }
}
