package dev.throughline.platform.graphql;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphQlRequestPredicates;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What reaches GraphQL's address and is not for GraphQL. Spring's own answer would have no body, and so no code. That
/// goes for event streams, too: there is no subscription to stream.
@Configuration(proxyBeanMethods = false)
class OtherRequests {

    private static final String PATH = "/graphql";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> refusedAtGraphQl() {
        return RouterFunctions.route(
                RequestPredicates.path(PATH)
                        .and(GraphQlRequestPredicates.graphQlHttp(PATH).negate()),
                OtherRequests::refuse);
    }

    private static ServerResponse refuse(ServerRequest request) throws Exception {
        if (request.method() != HttpMethod.POST) {
            throw new HttpRequestMethodNotSupportedException(request.method().name(), List.of(HttpMethod.POST.name()));
        }
        MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        if (MediaType.APPLICATION_JSON.includes(type)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
    }
}
