package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.errors.RequestId;
import dev.throughline.platform.errors.Unavailable;
import dev.throughline.platform.execution.ResponseText;
import dev.throughline.platform.limits.Crowd;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.ExecutionId;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// The API's address: reads a request, has it executed on its own thread and writes the answer. What is no request is
/// told so by the error page.
final class GraphQlOverHttp extends HttpServlet {

    private static final Map<String, Object> NONE = Map.of();
    private static final String RETRY_AFTER = "Retry-After";

    private final transient GraphQlSource source;
    private final transient JsonMapper json;
    private final transient ObjectReader bodies;
    private final transient RequestErrorWriter errors;
    private final transient Crowd crowd;
    private final transient Function<RequestedDocument, String> documents;

    GraphQlOverHttp(
            GraphQlSource source,
            JsonMapper json,
            RequestErrorWriter errors,
            Crowd crowd,
            Function<RequestedDocument, String> documents) {
        this.source = source;
        this.json = json;
        this.errors = errors;
        this.crowd = crowd;
        this.documents = documents;
        this.bodies = json.readerFor(Object.class);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asked = "GET".equals(request.getMethod()) && NamedRequest.isOne(request);
        if (!asked && !"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (!asked && !MediaTypes.isJson(request.getContentType())) {
            response.setHeader("Accept", MediaTypes.JSON);
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        String type = MediaTypes.accepted(Collections.list(request.getHeaders("Accept")));
        if (type == null) {
            response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
            return;
        }
        ExecutionInput input;
        try {
            input = read(request, asked);
        } catch (RequestedDocument.Refused refused) {
            refused(refused, type, request, response);
            return;
        } catch (Unavailable | DataAccessException away) {
            errors.write(request, response, RequestError.UNAVAILABLE, ErrorResolver.AWAY);
            return;
        }
        if (input == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Semaphore place = crowd.enter();
        if (place == null) {
            crowded(request, response);
            return;
        }
        try {
            ExecutionResult result = ResponseErrors.complete(explained(execute(input), input));
            if (asked && result.isDataPresent()) {
                NamedRequest.write(ResponseText.of(result, json), type, request, response);
            } else {
                write(result, type, response);
            }
        } finally {
            crowd.leave(place);
        }
    }

    private void crowded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(RETRY_AFTER, "1");
        errors.write(
                request,
                response,
                RequestError.RATE_LIMITED,
                "Your organisation has %,d operations running, the most at a time; try again in a second."
                        .formatted(crowd.atOnce()));
    }

    /// In GraphQL's own words where it speaks JSON of whatever status, as Apollo's clients expect.
    private void refused(
            RequestedDocument.Refused refused, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = MediaTypes.GRAPHQL.equals(type) ? refused.code().status() : HttpServletResponse.SC_OK;
        errors.write(request, response, status, refused.code(), String.valueOf(refused.getMessage()));
    }

    private @Nullable ExecutionInput read(HttpServletRequest request, boolean asked) throws IOException {
        Object body;
        try {
            body = asked ? NamedRequest.fields(request, bodies) : bodies.readValue(request.getInputStream());
        } catch (JacksonException malformed) {
            return null;
        }
        if (!(body instanceof Map<?, ?> fields)
                || !(fields.get("operationName") == null || fields.get("operationName") instanceof String)
                || !isObject(fields.get("variables"))
                || !isObject(fields.get("extensions"))) {
            return null;
        }
        RequestedDocument requested = RequestedDocument.of(fields);
        return requested == null ? null : input(request, documents.apply(requested), fields, asked);
    }

    private static boolean isObject(@Nullable Object value) {
        return value == null || value instanceof Map;
    }

    private static ExecutionInput input(HttpServletRequest request, String query, Map<?, ?> fields, boolean asked) {
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(query)
                .executionId(ExecutionId.from(RequestId.current()))
                .locale(request.getLocale())
                .operationName((String) fields.get("operationName"))
                .variables(object(fields.get("variables")))
                .extensions(object(fields.get("extensions")));
        String key = request.getHeader(Idempotency.HEADER);
        if (asked) {
            input.graphQLContext(Map.of(NamedRequest.class, true));
        }
        return (key == null ? input : input.graphQLContext(Map.of(Idempotency.HEADER, key))).build();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object value) {
        return value == null ? NONE : (Map<String, Object>) value;
    }

    private ExecutionResult execute(ExecutionInput input) {
        try {
            return source.graphQl().execute(input);
        } catch (GraphQLException refused) {
            if (refused instanceof GraphQLError error) {
                return ExecutionResult.newExecutionResult().addError(error).build();
            }
            throw refused;
        } finally {
            Snapshot.closeOf(input.getGraphQLContext());
        }
    }

    private ExecutionResult explained(ExecutionResult result, ExecutionInput input) {
        return result.isDataPresent()
                ? result
                : result.transform(
                        builder -> builder.errors(VariableErrors.explain(result.getErrors(), source.schema(), input)));
    }

    private void write(ExecutionResult result, String type, HttpServletResponse response) throws IOException {
        if (!result.isDataPresent()) {
            int status = ResponseErrors.status(result);
            if (status == RequestError.RATE_LIMITED.status()) {
                response.setHeader(RETRY_AFTER, ResponseErrors.retryAfter(result));
                response.setStatus(status);
            } else if (MediaTypes.GRAPHQL.equals(type)) {
                response.setStatus(status);
            }
        }
        ResponseText text = ResponseText.of(result, json);
        response.setContentType(type);
        response.setContentLength(text.length());
        text.writeTo(response.getOutputStream());
    }
}
