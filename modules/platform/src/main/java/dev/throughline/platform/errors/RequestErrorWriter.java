package dev.throughline.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes an error in GraphQL's shape for a request that never reaches GraphQL.
@Component
public class RequestErrorWriter {

    private static final String GRAPHQL = "application/graphql-response+json";

    private final JsonMapper json;

    public RequestErrorWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, RequestError code, String message)
            throws IOException {
        write(request, response, code.status(), code, message);
    }

    /// With a status that says more than the code's own.
    public void write(
            HttpServletRequest request, HttpServletResponse response, int status, RequestError code, String message)
            throws IOException {
        String accept = request.getHeader("Accept");
        response.setStatus(status);
        response.setContentType(accept != null && accept.contains(GRAPHQL) ? GRAPHQL : "application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream()
                .write(json.writeValueAsBytes(Map.of(
                        "errors",
                        List.of(Map.of(
                                "message",
                                message,
                                "extensions",
                                Map.of("code", code.name(), "requestId", RequestId.current()))))));
    }
}
