package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestId;
import graphql.ErrorType;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Every error that leaves carries a code and the request's id, also those that GraphQL itself raises.
@Component
class ResponseErrors implements WebGraphQlInterceptor {

    private static final int MOST_VALIDATION_ERRORS = 5;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String key = request.getHeaders().getFirst(Idempotency.HEADER);
        if (key != null) {
            request.configureExecutionInput((input, builder) ->
                    builder.graphQLContext(Map.of(Idempotency.HEADER, key)).build());
        }
        return chain.next(request)
                .map(response -> response.getErrors().isEmpty()
                        ? response
                        : response.transform(builder -> builder.errors(complete(response.getErrors()))));
    }

    private static List<GraphQLError> complete(List<ResponseError> errors) {
        boolean invalid = errors.stream().allMatch(error -> error.getErrorType() == ErrorType.ValidationError);
        return errors.stream()
                .limit(invalid ? MOST_VALIDATION_ERRORS : Long.MAX_VALUE)
                .map(ResponseErrors::complete)
                .toList();
    }

    private static GraphQLError complete(ResponseError error) {
        Map<String, Object> extensions = new LinkedHashMap<>(error.getExtensions());
        extensions.remove("classification");
        extensions.putIfAbsent("code", RequestError.BAD_USER_INPUT.name());
        extensions.put("requestId", RequestId.current());
        return new CodedError(
                String.valueOf(error.getMessage()),
                Objects.requireNonNullElse(error.getLocations(), List.of()),
                error.getErrorType(),
                error.getParsedPath(),
                extensions);
    }
}
