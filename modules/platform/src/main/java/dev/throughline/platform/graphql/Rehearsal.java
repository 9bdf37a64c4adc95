package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.UserError;
import dev.throughline.platform.sql.Constraints;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does a change to see what would come of it, and takes it back. What is rehearsed is the change itself and not a
/// second telling of its rules. The query's snapshot ends before and begins anew afterwards, so that one connection is
/// enough; therefore the field stands alone in its query.
public final class Rehearsal {

    /// What was seen before and after, and what the change was refused for. Where the database itself refused it,
    /// nothing was seen.
    public record Seen<T>(@Nullable T before, @Nullable T after, List<UserError> errors) {}

    private final DataFetchingEnvironment environment;
    private final TransactionTemplate writing;
    private final Constraints constraints;

    private Rehearsal(DataFetchingEnvironment environment, TransactionTemplate writing, Constraints constraints) {
        this.environment = environment;
        this.writing = writing;
        this.constraints = constraints;
    }

    public <T> Seen<T> of(Supplier<T> look, Runnable change) {
        refuseCompany();
        Snapshot snapshot = environment.getGraphQlContext().get(Snapshot.class);
        snapshot.close();
        try {
            return Objects.requireNonNull(writing.execute(status -> {
                status.setRollbackOnly();
                return rehearsed(look, change);
            }));
        } catch (DataIntegrityViolationException violation) {
            return new Seen<>(null, null, constraints.explain(violation).errors());
        } finally {
            snapshot.open();
        }
    }

    private static <T> Seen<T> rehearsed(Supplier<T> look, Runnable change) {
        T before = look.get();
        List<UserError> errors = List.of();
        try {
            change.run();
        } catch (Refusal refusal) {
            errors = refusal.errors();
        }
        return new Seen<>(before, look.get(), errors);
    }

    private void refuseCompany() {
        var fields = environment.getOperationDefinition().getSelectionSet().getSelections();
        if (fields.size() != 1 || !(fields.getFirst() instanceof Field)) {
            throw new BadInput(
                    environment.getField().getName(),
                    "A preview stands alone in its query: ask for the rest in another.");
        }
    }

    @Component
    static final class Resolver implements HandlerMethodArgumentResolver {

        private final TransactionTemplate writing;
        private final Constraints constraints;

        Resolver(PlatformTransactionManager transactions, Constraints constraints) {
            this.writing = new TransactionTemplate(transactions);
            this.constraints = constraints;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Rehearsal.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
            return new Rehearsal(environment, writing, constraints);
        }
    }
}
