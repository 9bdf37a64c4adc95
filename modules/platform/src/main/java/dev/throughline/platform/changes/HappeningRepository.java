package dev.throughline.platform.changes;

import static dev.throughline.platform.jooq.Tables.CHANGE;

import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.sql.Bound;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class HappeningRepository {

    private final DSLContext sql;

    HappeningRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Entry> since(@Nullable Instant after, Set<String> kinds, int most) {
        return sql.select(CHANGE.KIND, CHANGE.SUBJECT, CHANGE.AT, CHANGE.BEFORE, CHANGE.AFTER)
                .from(CHANGE)
                .where(CHANGE.OUTCOME.eq(ChangeOutcome.DONE))
                .and(Bound.among(CHANGE.KIND, kinds))
                .and(after == null ? DSL.noCondition() : CHANGE.AT.gt(after))
                .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                .limit(most)
                .fetch(row -> new Entry(
                        new AnyId(row.value1(), row.value2()),
                        row.value3(),
                        text(row.value4()),
                        row.value5().data()));
    }

    private static @Nullable String text(@Nullable JSONB json) {
        return json == null ? null : json.data();
    }

    record Entry(AnyId id, Instant at, @Nullable String before, String after) {}
}
