package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestId;
import dev.throughline.platform.limits.Allowances;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every error that leaves carries a code and the request's id, also those that GraphQL itself raises.
final class ResponseErrors {

    private static final int MOST_VALIDATION_ERRORS = 5;

    /// How the engine prints a value that stands in the document, which its caller never saw.
    private static final Pattern INNARDS =
            Pattern.compile(" with value '\\w+Value\\{.*}' (?=must|is|contains)", Pattern.DOTALL);

    private ResponseErrors() {}

    static ExecutionResult complete(ExecutionResult result) {
        return result.getErrors().isEmpty()
                ? result
                : result.transform(builder -> builder.errors(complete(result.getErrors())));
    }

    /// A request that could not be executed has the status of its error: a document that cannot be parsed is the
    /// caller's fault, a database that cannot be reached is not.
    static int status(ExecutionResult unexecuted) {
        Object code = unexecuted.getErrors().stream()
                .map(error -> error.getExtensions().get("code"))
                .findFirst()
                .orElse("");
        return Stream.of(RequestError.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElse(RequestError.BAD_USER_INPUT)
                .status();
    }

    /// In how many seconds what was refused may be asked again.
    static String retryAfter(ExecutionResult refused) {
        return refused.getErrors().stream()
                .map(error -> String.valueOf(error.getExtensions().get(Allowances.RETRY_AFTER)))
                .findFirst()
                .orElseThrow();
    }

    private static List<GraphQLError> complete(List<GraphQLError> errors) {
        boolean invalid = errors.stream().allMatch(error -> error.getErrorType() == ErrorType.ValidationError);
        return errors.stream()
                .limit(invalid ? MOST_VALIDATION_ERRORS : Long.MAX_VALUE)
                .map(ResponseErrors::complete)
                .toList();
    }

    private static GraphQLError complete(GraphQLError error) {
        Map<String, Object> extensions =
                new LinkedHashMap<>(Objects.requireNonNullElse(error.getExtensions(), Map.of()));
        extensions.remove("classification");
        extensions.putIfAbsent("code", RequestError.BAD_USER_INPUT.name());
        extensions.put("requestId", RequestId.current());
        return new CodedError(
                INNARDS.matcher(String.valueOf(error.getMessage())).replaceFirst(" "),
                Objects.requireNonNullElse(error.getLocations(), List.of()),
                error.getErrorType(),
                Objects.requireNonNullElse(error.getPath(), List.of()),
                extensions);
    }
}
