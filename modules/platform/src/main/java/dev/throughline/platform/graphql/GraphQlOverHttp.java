package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestError;
import java.util.stream.Stream;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// A request that could not be executed answers with the status of its error, where the caller's media type lets a
/// status say so: a document that cannot be parsed is the caller's fault, a database that cannot be reached is not.
@Component
class GraphQlOverHttp extends GraphQlHttpHandler {

    GraphQlOverHttp(WebGraphQlHandler handler) {
        super(handler);
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        HttpStatus status = super.selectResponseStatus(response, type);
        if (status != HttpStatus.BAD_REQUEST || response.getErrors().isEmpty()) {
            return status;
        }
        Object code = response.getErrors().getFirst().getExtensions().get("code");
        return Stream.of(RequestError.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(known -> HttpStatus.valueOf(known.status()))
                .orElse(status);
    }
}
