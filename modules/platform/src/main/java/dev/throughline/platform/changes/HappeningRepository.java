package dev.throughline.platform.changes;

import static dev.throughline.platform.jooq.Tables.CHANGE;

import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.sql.Bound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
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

    private static final Field<Integer> PLACE = DSL.field(DSL.name("asked", "place"), SQLDataType.INTEGER);
    private static final Field<Instant> AFTER = DSL.field(DSL.name("asked", "after"), CHANGE.AT.getDataType());
    private static final Field<Instant> UNTIL = DSL.field(DSL.name("asked", "until"), CHANGE.AT.getDataType());
    private static final Field<Boolean> EVERYTHING = DSL.field(DSL.name("asked", "everything"), SQLDataType.BOOLEAN);
    private static final Field<Instant> EVER = DSL.field("'-infinity'::timestamptz", CHANGE.AT.getDataType());
    private static final Field<Instant> ALWAYS = DSL.field("'infinity'::timestamptz", CHANGE.AT.getDataType());

    private static final Name OWNERS = DSL.name("owners");
    private static final Field<Integer> OWNED = DSL.field(DSL.name("owned"), SQLDataType.INTEGER);
    private static final Field<String> OWNER = DSL.field(DSL.name("owner"), SQLDataType.VARCHAR);

    private final DSLContext sql;

    HappeningRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Newest first. Each kind in each window has its own limit, so that what is said often takes no place of what is
    /// said seldom.
    Map<Window, List<Entry>> latest(Set<Tidings> wanted, List<Window> windows, int most) {
        Map<Window, List<Entry>> latest = new HashMap<>();
        Table<?> asked = asked(windows);
        wanted.stream()
                .map(one -> within(asked, one, most))
                .reduce(Select::unionAll)
                .map(news -> news.asTable("news"))
                .map(news -> sql.with(owners(windows))
                        .selectFrom(news)
                        .orderBy(
                                news.field(CHANGE.AT).desc(),
                                news.field(CHANGE.ID).desc()))
                .ifPresent(news -> news.forEach(
                        row -> latest.computeIfAbsent(windows.get(row.get(PLACE)), window -> new ArrayList<>())
                                .add(entry(row))));
        return latest;
    }

    private static Table<?> asked(List<Window> windows) {
        return DSL.table(
                        "unnest({0}, {1}, {2}, {3})",
                        Bound.array(PLACE, places(windows)),
                        Bound.array(CHANGE.AT, each(windows, Window::after)),
                        Bound.array(CHANGE.AT, each(windows, Window::until)),
                        Bound.array(EVERYTHING, each(windows, window -> window.owners() == null)))
                .as("asked", PLACE.getName(), AFTER.getName(), UNTIL.getName(), EVERYTHING.getName());
    }

    private static CommonTableExpression<?> owners(List<Window> windows) {
        List<Integer> places = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (int place : places(windows)) {
            Objects.requireNonNullElse(windows.get(place).owners(), Set.<AnyId>of())
                    .forEach(owner -> {
                        places.add(place);
                        owners.add(owner.toString());
                    });
        }
        return OWNERS.fields(OWNED.getName(), OWNER.getName())
                .as(DSL.select(OWNED, OWNER)
                        .from(DSL.table("unnest({0}, {1})", Bound.array(OWNED, places), Bound.array(OWNER, owners))
                                .as("own", OWNED.getName(), OWNER.getName())));
    }

    private static List<Integer> places(List<Window> windows) {
        return IntStream.range(0, windows.size()).boxed().toList();
    }

    private static <T> List<@Nullable T> each(List<Window> windows, Function<Window, @Nullable T> value) {
        List<@Nullable T> each = new ArrayList<>();
        windows.forEach(window -> each.add(value.apply(window)));
        return each;
    }

    private static Select<Record> within(Table<?> asked, Tidings wanted, int most) {
        Table<?> latest = entries(
                        CHANGE.KIND
                                .eq(wanted.kind())
                                .and(CHANGE.AT.gt(DSL.coalesce(AFTER, EVER)))
                                .and(CHANGE.AT.le(DSL.coalesce(UNTIL, ALWAYS)))
                                .and(news(wanted.fields()))
                                .and(DSL.condition(EVERYTHING).or(belongs(wanted.belongsBy()))),
                        most)
                .asTable("latest");
        return DSL.select(PLACE).select(latest.fields()).from(asked).crossJoin(DSL.lateral(latest));
    }

    private static Condition news(Set<String> fields) {
        return DSL.or(Stream.concat(
                        Stream.of(CHANGE.BEFORE.isNull()),
                        fields.stream()
                                .map(field -> DSL.jsonbGetAttributeAsText(CHANGE.BEFORE, field)
                                        .isDistinctFrom(DSL.jsonbGetAttributeAsText(CHANGE.AFTER, field))))
                .toList());
    }

    /// By what it says now, or said before: who lost something hears of that, too.
    private static Condition belongs(Set<String> fields) {
        return DSL.or(fields.stream()
                .flatMap(field -> Stream.of(CHANGE.AFTER, CHANGE.BEFORE)
                        .map(said -> DSL.row(PLACE, DSL.jsonbGetAttributeAsText(said, field))
                                .in(DSL.select(OWNED, OWNER).from(DSL.table(OWNERS)))))
                .toList());
    }

    List<Entry> of(Set<AnyId> subjects, Instant after, Set<String> silent, int most) {
        Set<String> kinds = subjects.stream().map(AnyId::kind).collect(Collectors.toSet());
        Set<UUID> ids = subjects.stream().map(AnyId::value).collect(Collectors.toSet());
        return sql.fetch(entries(
                        Bound.among(CHANGE.KIND, kinds)
                                .and(Bound.among(CHANGE.SUBJECT, ids))
                                .and(CHANGE.AT.gt(after))
                                .and(DSL.coalesce(without(CHANGE.BEFORE, silent), DSL.inline(JSONB.jsonb("{}")))
                                        .ne(without(CHANGE.AFTER, silent))),
                        most))
                .map(HappeningRepository::entry);
    }

    private static Field<JSONB> without(Field<JSONB> json, Set<String> names) {
        return DSL.field(
                "{0} - {1}",
                SQLDataType.JSONB, json, DSL.val(names.toArray(String[]::new), SQLDataType.VARCHAR.array()));
    }

    private static Select<Record> entries(Condition wanted, int most) {
        return DSL.select(COLUMNS)
                .from(CHANGE)
                .where(CHANGE.OUTCOME.eq(ChangeOutcome.DONE))
                .and(wanted)
                .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                .limit(most);
    }

    private static Entry entry(Record row) {
        return new Entry(
                row.get(CHANGE.ID),
                new AnyId(row.get(CHANGE.KIND), row.get(CHANGE.SUBJECT)),
                row.get(CHANGE.AT),
                row.get(CHANGE.ACTOR_KIND),
                row.get(CHANGE.ACTOR),
                row.get(CHANGE.ACTOR_NAME),
                row.get(CHANGE.REASON),
                text(row.get(CHANGE.BEFORE)),
                row.get(CHANGE.AFTER).data());
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
