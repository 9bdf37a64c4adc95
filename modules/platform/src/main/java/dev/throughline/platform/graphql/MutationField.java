package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.UserError;
import dev.throughline.platform.sql.Constraints;
import dev.throughline.platform.tenancy.Tenant;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindException;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/// Runs one field of a mutation: in a transaction of its own, once for each idempotency key, with what the caller can
/// correct as `userErrors` and nothing changed then. What needs no organisation has nothing to bind a transaction to:
/// it
/// begins its own, and answers for retries itself.
final class MutationField implements DataFetcher<Object> {

    private final DataFetcher<?> useCase;
    private final String entityField;
    private final TransactionTemplate writing;
    private final Idempotency idempotency;
    private final Constraints constraints;

    MutationField(
            DataFetcher<?> useCase,
            String entityField,
            TransactionTemplate writing,
            Idempotency idempotency,
            Constraints constraints) {
        this.useCase = useCase;
        this.entityField = entityField;
        this.writing = writing;
        this.idempotency = idempotency;
        this.constraints = constraints;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        Snapshot snapshot = environment.getGraphQlContext().get(Snapshot.class);
        snapshot.close();
        try {
            Object result = VisitorEntrance.isOpen(environment.getFieldDefinition())
                    ? run(environment)
                    : writing.execute(status -> idempotency.once(environment, () -> run(environment)));
            var payload = result instanceof AfterCommit<?> committed
                    ? payload(committed.node(), List.of(), committed.rest().get())
                    : payload(result, List.of(), Map.of());
            if (Tenant.isBound()) {
                snapshot.open();
            }
            return payload;
        } catch (Refusal refusal) {
            return payload(null, refusal.errors(), Map.of());
        } catch (DataIntegrityViolationException violation) {
            return payload(null, constraints.explain(violation).errors(), Map.of());
        } catch (Unbindable unbindable) {
            return payload(null, BindingErrors.of(unbindable.binding, "input"), Map.of());
        }
    }

    /// Spring hands an exception on as a failed [Mono]; here it shall end the transaction.
    private Object run(DataFetchingEnvironment environment) {
        try {
            Object result = useCase.get(environment);
            return Objects.requireNonNull(result instanceof Mono<?> mono ? mono.block() : result);
        } catch (Exception failure) {
            switch (Exceptions.unwrap(failure)) {
                case BindException binding -> throw new Unbindable(binding);
                case RuntimeException unchecked -> throw unchecked;
                case Throwable checked -> throw new IllegalStateException(checked);
            }
        }
    }

    private Map<String, @Nullable Object> payload(
            @Nullable Object entity, List<UserError> errors, Map<String, ? extends @Nullable Object> rest) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put(entityField, entity);
        payload.put("userErrors", errors);
        payload.putAll(rest);
        return payload;
    }

    private static final class Unbindable extends RuntimeException {
        private final transient BindException binding;

        Unbindable(BindException binding) {
            super(null, binding, false, false);
            this.binding = binding;
        }
    }
}
