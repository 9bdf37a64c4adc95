package dev.throughline.platform.changes;

import static dev.throughline.platform.jooq.Tables.CHANGE;

import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.sql.Bound;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class HappeningRepository {

    private static final List<Field<?>> COLUMNS = List.of(
            CHANGE.ID,
            CHANGE.KIND,
            CHANGE.SUBJECT,
            CHANGE.AT,
            CHANGE.ACTOR_KIND,
            CHANGE.ACTOR,
            CHANGE.ACTOR_NAME,
            CHANGE.REASON,
            CHANGE.BEFORE,
            CHANGE.AFTER);

    private final DSLContext sql;

    HappeningRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Each kind has its own limit, so that what is said often takes no place of what is said seldom.
    List<Entry> latest(
            List<Tidings> wanted,
            @Nullable Instant after,
            @Nullable Instant until,
            @Nullable Set<AnyId> owners,
            int most) {
        Condition then = until == null ? DSL.noCondition() : CHANGE.AT.le(until);
        String @Nullable [] texts =
                owners == null ? null : owners.stream().map(AnyId::toString).toArray(String[]::new);
        return wanted.stream()
                .map(one -> entries(
                        CHANGE.KIND
                                .eq(one.kind())
                                .and(then)
                                .and(news(one.fields()))
                                .and(texts == null ? DSL.noCondition() : belongs(one.belongsBy(), texts)),
                        after,
                        most))
                .reduce(Select::unionAll)
                .map(HappeningRepository::fetched)
                .orElseGet(List::of);
    }

    private static Condition news(Set<String> fields) {
        return DSL.or(Stream.concat(
                        Stream.of(CHANGE.BEFORE.isNull()),
                        fields.stream()
                                .map(field -> DSL.jsonbGetAttributeAsText(CHANGE.BEFORE, field)
                                        .isDistinctFrom(DSL.jsonbGetAttributeAsText(CHANGE.AFTER, field))))
                .toList());
    }

    private static Condition belongs(Set<String> fields, String[] owners) {
        return DSL.or(fields.stream()
                .map(field -> DSL.jsonbGetAttributeAsText(CHANGE.AFTER, field)
                        .eq(DSL.any(DSL.val(owners, SQLDataType.VARCHAR.array()))))
                .toList());
    }

    List<Entry> of(Set<AnyId> subjects, Instant after, Set<String> silent, int most) {
        Set<String> kinds = subjects.stream().map(AnyId::kind).collect(Collectors.toSet());
        Set<UUID> ids = subjects.stream().map(AnyId::value).collect(Collectors.toSet());
        return fetched(entries(
                Bound.among(CHANGE.KIND, kinds)
                        .and(Bound.among(CHANGE.SUBJECT, ids))
                        .and(DSL.coalesce(without(CHANGE.BEFORE, silent), DSL.inline(JSONB.jsonb("{}")))
                                .ne(without(CHANGE.AFTER, silent))),
                after,
                most));
    }

    private static Field<JSONB> without(Field<JSONB> json, Set<String> names) {
        return DSL.field(
                "{0} - {1}",
                SQLDataType.JSONB, json, DSL.val(names.toArray(String[]::new), SQLDataType.VARCHAR.array()));
    }

    private Select<Record> entries(Condition wanted, @Nullable Instant after, int most) {
        return sql.select(COLUMNS)
                .from(CHANGE)
                .where(CHANGE.OUTCOME.eq(ChangeOutcome.DONE))
                .and(wanted)
                .and(after == null ? DSL.noCondition() : CHANGE.AT.gt(after))
                .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                .limit(most);
    }

    private static List<Entry> fetched(Select<Record> entries) {
        return entries.fetch(row -> new Entry(
                row.get(CHANGE.ID),
                new AnyId(row.get(CHANGE.KIND), row.get(CHANGE.SUBJECT)),
                row.get(CHANGE.AT),
                row.get(CHANGE.ACTOR_KIND),
                row.get(CHANGE.ACTOR),
                row.get(CHANGE.ACTOR_NAME),
                row.get(CHANGE.REASON),
                text(row.get(CHANGE.BEFORE)),
                row.get(CHANGE.AFTER).data()));
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
