package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.UserError;
import dev.throughline.platform.execution.Failed;
import dev.throughline.platform.execution.LevelFetcher;
import dev.throughline.platform.execution.Place;
import dev.throughline.platform.node.MalformedId;
import dev.throughline.platform.security.PersonRequired;
import dev.throughline.platform.sql.Constraints;
import dev.throughline.platform.tenancy.Entered;
import dev.throughline.platform.tenancy.Tenant;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindException;

/// Runs one field of a mutation: in a transaction of its own, once for each idempotency key, with what the caller can
/// correct as `userErrors` and nothing changed then. What needs no organisation has nothing to bind a transaction to:
/// it begins its own, and answers for retries itself.
final class MutationField implements LevelFetcher {

    private final LevelFetcher useCase;
    private final String entityField;
    private final TransactionTemplate writing;
    private final Idempotency idempotency;
    private final Constraints constraints;
    private final Refusals refusals;

    MutationField(
            LevelFetcher useCase,
            String entityField,
            TransactionTemplate writing,
            Idempotency idempotency,
            Constraints constraints,
            Refusals refusals) {
        this.useCase = useCase;
        this.entityField = entityField;
        this.writing = writing;
        this.idempotency = idempotency;
        this.constraints = constraints;
        this.refusals = refusals;
    }

    /// A mutation's fields have one parent, and come one after the other.
    @Override
    public Object[] fetch(Place place, List<?> parents) {
        return new Object[] {payload(place, parents)};
    }

    private Map<String, @Nullable Object> payload(Place place, List<?> parents) {
        DataFetchingEnvironment environment = place.environment();
        Snapshot snapshot = environment.getGraphQlContext().get(Snapshot.class);
        snapshot.close();
        Entered entered = new Entered();
        try {
            refusals.admit();
            List<UserError> unreadable =
                    ReadableTexts.unreadable(environment.getFieldDefinition(), environment.getArguments());
            if (!unreadable.isEmpty()) {
                return refused(environment, unreadable);
            }
            Object entity = entered.during(() -> written(place, parents));
            if (entity instanceof AfterCommit<?> committed) {
                Map<String, ? extends @Nullable Object> rest = committed.rest().get();
                reopen(snapshot, entered, committed.node());
                return payload(committed.node(), List.of(), rest);
            }
            reopen(snapshot, entered, entity);
            return payload(entity, List.of(), Map.of());
        } catch (Refusal refusal) {
            return refused(environment, refusal.errors());
        } catch (DataIntegrityViolationException violation) {
            return refused(environment, constraints.explain(violation).errors());
        } catch (Unbindable unbindable) {
            return refused(environment, BindingErrors.of(unbindable.binding, "input"));
        } catch (AccessDeniedException | PersonRequired | BadInput | MalformedId denied) {
            refusals.denied(environment, denied);
            throw denied;
        }
    }

    /// Whoever acts for no organisation has nothing to write in, and no key to keep, until the use case enters one.
    private Object written(Place place, List<?> parents) {
        DataFetchingEnvironment environment = place.environment();
        return VisitorEntrance.isOpen(environment.getFieldDefinition())
                ? run(place, parents)
                : Objects.requireNonNull(
                        writing.execute(status -> idempotency.once(environment, () -> run(place, parents))));
    }

    /// What the payload's fields read through. The change is committed by now, whatever becomes of its answer.
    private static void reopen(Snapshot snapshot, Entered entered, Object entity) {
        try {
            if (Tenant.isBound()) {
                snapshot.open();
            } else {
                entered.resume(snapshot::open);
            }
        } catch (TransactionException | DataAccessException unreadable) {
            throw new Unanswered(entity, unreadable);
        }
    }

    /// What the use case throws shall end the transaction.
    private Object run(Place place, List<?> parents) {
        try {
            Object result = Objects.requireNonNull(useCase.fetch(place, parents)[0]);
            if (result instanceof Failed failed) {
                throw failed.failure();
            }
            return result;
        } catch (BindException binding) {
            throw new Unbindable(binding);
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    private Map<String, @Nullable Object> refused(DataFetchingEnvironment environment, List<UserError> errors) {
        refusals.refused(environment, errors);
        return payload(null, errors, Map.of());
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
