package dev.throughline.platform.graphql;

import static dev.throughline.platform.jooq.Tables.IDEMPOTENCY;
import static org.jooq.Records.mapping;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class IdempotencyRepository {

    private static final Duration KEPT = Duration.ofHours(24);

    record Known(String fingerprint, String node) {}

    private final DSLContext sql;

    IdempotencyRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Null where the key is new and now ours; waits for another request with the same key to end.
    @Nullable Known claim(String actor, String key, String fingerprint) {
        sql.deleteFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.ACTOR.eq(actor))
                .and(IDEMPOTENCY.CREATED_AT.lt(Instant.now().minus(KEPT)))
                .execute();
        int claimed = sql.insertInto(
                        IDEMPOTENCY, IDEMPOTENCY.ACTOR, IDEMPOTENCY.KEY, IDEMPOTENCY.FINGERPRINT, IDEMPOTENCY.NODE)
                .values(actor, key, fingerprint, "")
                .onConflict(IDEMPOTENCY.TENANT_ID, IDEMPOTENCY.ACTOR, IDEMPOTENCY.KEY)
                .doNothing()
                .execute();
        if (claimed == 1) {
            return null;
        }
        return sql.select(IDEMPOTENCY.FINGERPRINT, IDEMPOTENCY.NODE)
                .from(IDEMPOTENCY)
                .where(IDEMPOTENCY.ACTOR.eq(actor))
                .and(IDEMPOTENCY.KEY.eq(key))
                .fetchSingle(mapping(Known::new));
    }

    void forget(String node) {
        sql.deleteFrom(IDEMPOTENCY).where(IDEMPOTENCY.NODE.eq(node)).execute();
    }

    void complete(String actor, String key, String node) {
        sql.update(IDEMPOTENCY)
                .set(IDEMPOTENCY.NODE, node)
                .where(IDEMPOTENCY.ACTOR.eq(actor))
                .and(IDEMPOTENCY.KEY.eq(key))
                .execute();
    }
}
