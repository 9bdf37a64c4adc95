package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.Unavailable;
import dev.throughline.platform.execution.Overdue;
import dev.throughline.platform.node.MalformedId;
import dev.throughline.platform.security.ArgumentDenied;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.PersonRequired;
import dev.throughline.platform.sql.Constraints;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;

/// Turns what a field throws into an error with a code; nothing of the inside ever stands in it.
@Component
class ErrorResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorResolver.class);

    static final String AWAY = "The database cannot be reached at the moment; try again in a few seconds.";

    static GraphQLError unavailable() {
        return GraphqlErrorBuilder.newError()
                .message(AWAY)
                .errorType(ErrorType.INTERNAL_ERROR)
                .extensions(Map.of("code", RequestError.UNAVAILABLE.name()))
                .build();
    }

    List<GraphQLError> explain(Throwable failure, DataFetchingEnvironment environment) {
        return switch (failure) {
            case Refusal refusal ->
                refusal.errors().stream()
                        .map(error -> error(environment, RequestError.BAD_USER_INPUT, error.message(), error.path()))
                        .toList();
            case BindException binding ->
                BindingErrors.of(
                                binding,
                                environment.getArguments().keySet().stream()
                                        .findFirst()
                                        .orElse(""))
                        .stream()
                        .map(error -> error(environment, RequestError.BAD_USER_INPUT, error.message(), error.path()))
                        .toList();
            case OneOfNullValueException nothing ->
                List.of(error(environment, RequestError.BAD_USER_INPUT, message(nothing), null));
            case OneOfTooManyKeysException several ->
                List.of(error(environment, RequestError.BAD_USER_INPUT, message(several), null));
            case BadInput bad ->
                List.of(error(environment, RequestError.BAD_USER_INPUT, message(bad), List.of(bad.argument())));
            case DataIntegrityViolationException violation ->
                Constraints.unusable(violation)
                        ? List.of(error(environment, RequestError.BAD_USER_INPUT, Constraints.UNUSABLE, null))
                        : unexpected(environment, violation);
            case MalformedId malformed ->
                List.of(error(environment, RequestError.BAD_USER_INPUT, message(malformed), null));
            case PersonRequired machine ->
                List.of(error(environment, RequestError.PERSON_REQUIRED, message(machine), null));
            case ArgumentDenied denied ->
                List.of(error(environment, RequestError.FORBIDDEN, message(denied), denied.path()));
            case AccessDeniedException denied ->
                List.of(error(
                        environment,
                        RequestError.FORBIDDEN,
                        (Caller.current().machine() == null
                                        ? "Your role in this organisation does not allow %s here."
                                        : "The permissions of this service account do not allow %s here.")
                                .formatted(environment.getField().getName()),
                        null));
            case Unanswered stored -> List.of(stored(environment, stored));
            case Overdue overdue -> overdue(environment, overdue);
            case QueryTimeoutException slow ->
                List.of(error(environment, RequestError.TIMEOUT, "This took too long; ask for less at once.", null));
            case PessimisticLockingFailureException busy ->
                List.of(error(
                        environment,
                        RequestError.CONFLICT,
                        "Somebody else is changing this right now; try again.",
                        null));
            case Unavailable down -> List.of(error(environment, RequestError.UNAVAILABLE, message(down), null));
            case DataAccessResourceFailureException down -> lost(environment);
            case TransactionException down -> lost(environment);
            default -> unexpected(environment, failure);
        };
    }

    /// Of a query nobody waits for the rest; of a mutation, other fields may have been stored.
    private static List<GraphQLError> overdue(DataFetchingEnvironment environment, Overdue overdue) {
        GraphQLError error = error(environment, RequestError.TIMEOUT, message(overdue), null);
        if (environment.getOperationDefinition().getOperation() == Operation.QUERY) {
            throw new AbortExecutionException(List.of(error));
        }
        return List.of(error);
    }

    /// A query reads one moment or nothing; of a mutation, other fields may have been stored.
    private static List<GraphQLError> lost(DataFetchingEnvironment environment) {
        if (environment.getOperationDefinition().getOperation() == Operation.QUERY) {
            throw new AbortExecutionException(List.of(unavailable()));
        }
        return List.of(unavailable());
    }

    /// Nobody shall make the change once more because its answer was lost.
    private static GraphQLError stored(DataFetchingEnvironment environment, Unanswered stored) {
        LOG.warn("The answer to {} is lost", environment.getField().getName(), stored);
        Map<String, Object> extensions = new HashMap<>(Map.of("code", RequestError.CHANGE_STORED.name()));
        if (stored.node() != null) {
            extensions.put("node", stored.node());
        }
        return GraphqlErrorBuilder.newError(environment)
                .message(
                        "The change is stored; only its answer cannot be read at the moment. Do not send it again: read"
                                + " it in a few seconds.")
                .extensions(extensions)
                .build();
    }

    private static List<GraphQLError> unexpected(DataFetchingEnvironment environment, Throwable failure) {
        LOG.error("Field {} failed", environment.getField().getName(), failure);
        return List.of(error(
                environment,
                RequestError.INTERNAL,
                "Something went wrong on our side; the request id helps us to find out what.",
                null));
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, RequestError code, String message, @Nullable List<String> argument) {
        Map<String, Object> extensions = new HashMap<>(Map.of("code", code.name()));
        if (argument != null) {
            extensions.put("argument", argument);
        }
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", message)
                .extensions(extensions)
                .build();
    }
}
