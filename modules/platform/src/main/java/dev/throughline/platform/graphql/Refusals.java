package dev.throughline.platform.graphql;

import dev.throughline.platform.changes.Attempts;
import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.UserError;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.PersonRequired;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/// What one field of a mutation refuses. Where the schema says `@configuration`, machines are refused and every refusal
/// is recorded.
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String CONFIGURATION = "configuration";

    private final GraphQLFieldDefinition mutation;
    private final Attempts attempts;
    private final boolean configures;

    Refusals(GraphQLFieldDefinition mutation, Attempts attempts) {
        this.mutation = mutation;
        this.attempts = attempts;
        this.configures = mutation.hasAppliedDirective(CONFIGURATION);
    }

    void admit() {
        if (configures && Caller.current().machine() != null) {
            throw new PersonRequired();
        }
    }

    void refused(DataFetchingEnvironment environment, List<UserError> errors) {
        record(environment, errors.stream().map(UserError::code).distinct().toList());
    }

    void denied(DataFetchingEnvironment environment, RuntimeException denied) {
        RequestError code = switch (denied) {
            case PersonRequired machine -> RequestError.PERSON_REQUIRED;
            case AccessDeniedException forbidden -> RequestError.FORBIDDEN;
            default -> RequestError.BAD_USER_INPUT;
        };
        record(environment, List.of(code.name()));
    }

    private void record(DataFetchingEnvironment environment, List<String> codes) {
        if (configures) {
            AnyId subject =
                    environment.getArgument("input") instanceof Map<?, ?> input && input.get("id") instanceof String id
                            ? AnyId.of(id).orElse(null)
                            : null;
            attempts.refused(mutation.getName(), subject, codes, input(environment));
        }
    }

    /// Nothing rather than something that could not be looked at.
    private @Nullable String input(DataFetchingEnvironment environment) {
        try {
            return KeptInput.of(mutation, environment.getArguments());
        } catch (RuntimeException unreadable) {
            LOG.warn("The input of a refused {} was not kept", mutation.getName(), unreadable);
            return null;
        }
    }
}
