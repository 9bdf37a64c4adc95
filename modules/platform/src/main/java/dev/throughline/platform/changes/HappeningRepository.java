package dev.throughline.platform.changes;

import static dev.throughline.platform.jooq.Tables.CHANGE;

import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.sql.Bound;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class HappeningRepository {

    private final DSLContext sql;

    HappeningRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Entry> since(@Nullable Instant after, Set<String> kinds, int most) {
        return entries(Bound.among(CHANGE.KIND, kinds), after, most);
    }

    List<Entry> of(Set<AnyId> subjects, Instant after, Set<String> silent, int most) {
        Set<String> kinds = subjects.stream().map(AnyId::kind).collect(Collectors.toSet());
        Set<UUID> ids = subjects.stream().map(AnyId::value).collect(Collectors.toSet());
        return entries(
                Bound.among(CHANGE.KIND, kinds)
                        .and(Bound.among(CHANGE.SUBJECT, ids))
                        .and(DSL.coalesce(without(CHANGE.BEFORE, silent), DSL.inline(JSONB.jsonb("{}")))
                                .ne(without(CHANGE.AFTER, silent))),
                after,
                most);
    }

    private static Field<JSONB> without(Field<JSONB> json, Set<String> names) {
        return DSL.field(
                "{0} - {1}",
                SQLDataType.JSONB, json, DSL.val(names.toArray(String[]::new), SQLDataType.VARCHAR.array()));
    }

    private List<Entry> entries(Condition wanted, @Nullable Instant after, int most) {
        return sql.select(
                        CHANGE.ID,
                        CHANGE.KIND,
                        CHANGE.SUBJECT,
                        CHANGE.AT,
                        CHANGE.ACTOR_KIND,
                        CHANGE.ACTOR,
                        CHANGE.ACTOR_NAME,
                        CHANGE.REASON,
                        CHANGE.BEFORE,
                        CHANGE.AFTER)
                .from(CHANGE)
                .where(CHANGE.OUTCOME.eq(ChangeOutcome.DONE))
                .and(wanted)
                .and(after == null ? DSL.noCondition() : CHANGE.AT.gt(after))
                .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                .limit(most)
                .fetch(row -> new Entry(
                        row.value1(),
                        new AnyId(row.value2(), row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        text(row.value9()),
                        row.value10().data()));
    }

    private static @Nullable String text(@Nullable JSONB json) {
        return json == null ? null : json.data();
    }

    record Entry(
            ChangeId id,
            AnyId subject,
            Instant at,
            ActorKind actorKind,
            @Nullable UUID actor,
            String actorName,
            @Nullable String reason,
            @Nullable String before,
            String after) {}
}
