package dev.throughline.platform.sql;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Edge;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.graphql.PageInfo;
import dev.throughline.platform.tenancy.SnapshotConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Keyset pages of one table: by any of its columns, in both directions, filtered; for one list or, with the same
/// arguments and still one statement, for the lists of many parents.
public final class Pages<T> {

    private static final int FETCHED = 200;
    private static final Listing FIRST = new Listing("first", 1, false, null, Map.of(), List.of(), false);
    private static final Condition ALL = DSL.noCondition();
    private static final int MOST_SHAPES = 200;

    private final DSLContext sql;
    private final Table<?> table;
    private final Function<Row, T> mapper;
    private final Keyset keyset;
    private final Field<?>[] columns;
    private final References references;
    private final Source source;
    private final Map<Kind, Shape> shapes = new ConcurrentHashMap<>();

    /// A query, and its parameters in the order in which they were made.
    private record Made(Select<?> query, List<Param<?>> parameters) {}

    private record Kind(@Nullable Field<?> parent, List<Order> orderBy, boolean backwards, String form) {}

    /// The usual order is a column, and whether it is descending; the id breaks ties.
    public Pages(DSLContext sql, Table<?> table, Function<Row, T> mapper, Order... usual) {
        this.sql = sql;
        this.table = table;
        this.mapper = mapper;
        this.keyset = new Keyset(table, List.of(usual));
        this.columns = Shape.columns(table);
        this.references = new References(sql, table);
        this.source = Source.of(sql);
    }

    public Connection<T> page(Listing listing, Condition within) {
        Filters filters = Filters.of(table, listing.filter());
        Condition filtered = within.and(filters.condition());
        int most = listing.size() + 1;
        List<Row> rows = new ArrayList<>();
        run(
                kind(listing, within, null, filters),
                () -> {
                    Param<Integer> limit = DSL.val(most);
                    return new Made(
                            select(listing, filtered.and(keyset.beyond(listing, null)), limit),
                            joined(null, filters.values(), limit));
                },
                () -> joined(null, Shape.values(filters.values()), most),
                rows::add);
        follow(rows);
        Integer total = listing.counted() ? sql.fetchCount(table, filtered) : null;
        return connection(listing, null, rows, total);
    }

    public Connection<T> page(Listing listing) {
        return page(listing, ALL);
    }

    /// Every row in the usual order, some at a time, as PostgreSQL gives them within a transaction.
    public void each(Map<String, Object> filter, Consumer<T> reader) {
        Listing all = new Listing("all", Listing.MAXIMUM_SIZE, false, null, filter, List.of(), false);
        try (var rows = sql.select(columns)
                .from(table)
                .where(Filters.of(table, filter).condition())
                .orderBy(keyset.sorting(all))
                .fetchSize(FETCHED)
                .fetchLazy()) {
            rows.forEach(row -> reader.accept(Row.with(mapper).map(row)));
        }
    }

    /// One page for each parent, by the column that points to it; a parent without rows gets an empty page.
    public <P> Map<P, Connection<T>> pages(Listing listing, Field<P> parent, Collection<P> parents) {
        return pages(listing, parent, parents, ALL);
    }

    public <P> Map<P, Connection<T>> pages(Listing listing, Field<P> parent, Collection<P> parents, Condition within) {
        Filters filters = Filters.of(table, listing.filter());
        Condition filtered = within.and(filters.condition());
        Map<P, List<Row>> rows = under(listing, parent, parents, within, filters, listing.size() + 1);
        Map<P, Integer> totals = listing.counted() ? totals(parent, parents, filtered) : Map.of();
        Map<P, Connection<T>> pages = new HashMap<>();
        for (P key : parents) {
            Integer total = listing.counted() ? totals.getOrDefault(key, 0) : null;
            pages.put(key, connection(listing, key, rows.getOrDefault(key, List.of()), total));
        }
        return pages;
    }

    private Select<?> select(Listing listing, Condition condition, Param<Integer> limit) {
        return sql.select(columns)
                .from(table)
                .where(condition)
                .orderBy(keyset.sorting(listing))
                .limit(limit);
    }

    private <P> Select<?> select(
            Listing listing, Field<P> parent, Field<P[]> parents, Condition condition, Param<Integer> limit) {
        Field<P> one = DSL.field(DSL.name("parent", "id"), parent.getDataType());
        Table<?> page = DSL.select(columns)
                .from(table)
                .where(parent.eq(one))
                .and(condition)
                .orderBy(keyset.sorting(listing))
                .limit(limit)
                .asTable("page");
        return sql.select(page.fields())
                .from(DSL.unnest(parents).as("parent", "id"))
                .crossJoin(DSL.lateral(page));
    }

    private <P> Map<P, List<Row>> under(
            Listing listing, Field<P> parent, Collection<P> parents, Condition within, Filters filters, int most) {
        Map<P, List<Row>> rows = HashMap.newHashMap(parents.size());
        run(
                kind(listing, within, parent, filters),
                () -> {
                    Param<P[]> bound = Bound.array(parent, parents);
                    Param<Integer> limit = DSL.val(most);
                    Condition beyond = keyset.beyond(
                            listing, parents.size() == 1 ? parents.iterator().next() : parents);
                    Condition condition = within.and(filters.condition()).and(beyond);
                    return new Made(
                            select(listing, parent, bound, condition, limit), joined(bound, filters.values(), limit));
                },
                () -> joined(parents, Shape.values(filters.values()), most),
                row -> rows.computeIfAbsent(row.get(parent), key -> new ArrayList<>())
                        .add(row));
        rows.values().forEach(this::follow);
        return rows;
    }

    /// Most lists are asked for from their beginning, in few forms: their texts are kept.
    private @Nullable Kind kind(Listing listing, Condition within, @Nullable Field<?> parent, Filters filters) {
        return within == ALL && listing.cursor() == null && listing.orderBy().size() <= 1
                ? new Kind(parent, listing.orderBy(), listing.backwards(), filters.form())
                : null;
    }

    private void run(
            @Nullable Kind kind, Supplier<Made> making, Supplier<List<@Nullable Object>> values, Consumer<Row> reader) {
        Shape kept = kind == null ? null : shapes.get(kind);
        if (kept != null) {
            kept.run(reader, values.get());
            return;
        }
        Made made = making.get();
        Shape shape = Shape.of(sql, made::query, columns);
        if (kind != null && shapes.size() < MOST_SHAPES && shape.takes(made.parameters())) {
            shapes.put(kind, shape);
        }
        shape.once(reader);
    }

    /// The parents of a list first, where it has any, and its size last.
    private static <E> List<E> joined(@Nullable E parents, List<? extends E> filters, E size) {
        List<E> all = new ArrayList<>(filters.size() + 2);
        if (parents != null) {
            all.add(parents);
        }
        all.addAll(filters);
        all.add(size);
        return all;
    }

    private void follow(List<Row> rows) {
        SnapshotConnection snapshot = source.snapshot();
        if (snapshot != null) {
            references.follow(snapshot, rows, snapshot.expected());
        }
    }

    /// The first row of each parent, in the usual order.
    <P> Map<P, T> first(Field<P> parent, Collection<P> parents) {
        Map<P, T> first = HashMap.newHashMap(parents.size());
        under(FIRST, parent, parents, ALL, Filters.of(table, Map.of()), 1)
                .forEach((key, rows) -> first.put(key, mapper.apply(rows.getFirst())));
        return first;
    }

    private <P> Map<P, Integer> totals(Field<P> parent, Collection<P> parents, Condition filtered) {
        return sql.select(parent, DSL.count())
                .from(table)
                .where(Bound.among(parent, parents))
                .and(filtered)
                .groupBy(parent)
                .fetchMap(parent, DSL.count());
    }

    private Connection<T> connection(
            Listing listing, @Nullable Object parent, List<Row> rows, @Nullable Integer total) {
        boolean more = rows.size() > listing.size();
        List<Row> shown = more ? rows.subList(0, listing.size()) : rows;
        List<Edge<T>> edges = new ArrayList<>(shown.size());
        for (Row row : listing.backwards() ? shown.reversed() : shown) {
            edges.add(new Edge<>(() -> Cursor.write(listing, parent, keyset.keys(listing), row), mapper.apply(row)));
        }
        boolean continued = listing.cursor() != null;
        return new Connection<>(
                edges,
                new PageInfo(listing.backwards() ? continued : more, listing.backwards() ? more : continued, edges),
                total);
    }
}
