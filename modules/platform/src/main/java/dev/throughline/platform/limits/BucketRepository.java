package dev.throughline.platform.limits;

import static dev.throughline.platform.jooq.Tables.RATE_BUCKET;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class BucketRepository {

    private final DSLContext sql;

    BucketRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<byte[]> find(RateBucketId id) {
        return sql.select(RATE_BUCKET.STATE)
                .from(RATE_BUCKET)
                .where(RATE_BUCKET.ID.eq(id))
                .fetchOptional(RATE_BUCKET.STATE);
    }

    /// Whether nobody else was quicker.
    boolean swap(RateBucketId id, byte @Nullable [] before, byte[] after) {
        if (before == null) {
            return sql.insertInto(RATE_BUCKET, RATE_BUCKET.ID, RATE_BUCKET.STATE)
                            .values(id, after)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return sql.update(RATE_BUCKET)
                        .set(RATE_BUCKET.STATE, after)
                        .where(RATE_BUCKET.ID.eq(id))
                        .and(RATE_BUCKET.STATE.eq(before))
                        .execute()
                == 1;
    }

    void remove(RateBucketId id) {
        sql.deleteFrom(RATE_BUCKET).where(RATE_BUCKET.ID.eq(id)).execute();
    }
}
