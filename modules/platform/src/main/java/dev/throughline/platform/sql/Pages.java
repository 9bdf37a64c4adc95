package dev.throughline.platform.sql;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Edge;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.graphql.PageInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Keyset pages of one table: by any of its columns, in both directions, filtered; for one list or, with the same
/// arguments and still one statement, for the lists of many parents.
public final class Pages<T> {

    private static final int FETCHED = 200;

    private final DSLContext sql;
    private final Table<?> table;
    private final Function<Record, T> mapper;
    private final List<Order> usual;

    /// The usual order is a column, and whether it is descending; the id breaks ties.
    public Pages(DSLContext sql, Table<?> table, Function<Record, T> mapper, Order... usual) {
        this.sql = sql;
        this.table = table;
        this.mapper = mapper;
        this.usual = List.of(usual);
    }

    public Connection<T> page(Listing listing, Condition within) {
        Condition filtered = within.and(Filters.of(table, listing.filter()));
        List<? extends Record> rows = sql.select(table.fields())
                .from(table)
                .where(filtered.and(beyond(listing, null)))
                .orderBy(sorting(listing))
                .limit(listing.size() + 1)
                .fetch();
        Integer total = listing.counted() ? sql.fetchCount(table, filtered) : null;
        return connection(listing, null, rows, total);
    }

    public Connection<T> page(Listing listing) {
        return page(listing, DSL.noCondition());
    }

    /// Every row in the usual order, some at a time, as PostgreSQL gives them within a transaction.
    public void each(Map<String, Object> filter, Consumer<T> reader) {
        Listing all = new Listing("all", Listing.MAXIMUM_SIZE, false, null, filter, List.of(), false);
        try (var rows = sql.select(table.fields())
                .from(table)
                .where(Filters.of(table, filter))
                .orderBy(sorting(all))
                .fetchSize(FETCHED)
                .fetchLazy()) {
            rows.forEach(row -> reader.accept(mapper.apply(row)));
        }
    }

    /// One page for each parent, by the column that points to it; a parent without rows gets an empty page.
    public <P> Map<P, Connection<T>> pages(Listing listing, Field<P> parent, Collection<P> parents) {
        return pages(listing, parent, parents, DSL.noCondition());
    }

    public <P> Map<P, Connection<T>> pages(Listing listing, Field<P> parent, Collection<P> parents, Condition within) {
        Condition filtered = within.and(Filters.of(table, listing.filter()));
        Condition beyond =
                beyond(listing, parents.size() == 1 ? parents.iterator().next() : parents);
        Field<P> one = DSL.field(DSL.name("parent", "id"), parent.getDataType());
        Table<?> page = DSL.select(table.fields())
                .from(table)
                .where(parent.eq(one))
                .and(filtered.and(beyond))
                .orderBy(sorting(listing))
                .limit(listing.size() + 1)
                .asTable("page");
        Map<P, List<Record>> rows = new HashMap<>();
        // Coerced, since a record finds the very fields that it has at once, and compares all names for any other.
        sql.select(table.as("page").fields())
                .from(DSL.unnest(Bound.array(parent, parents)).as("parent", "id"))
                .crossJoin(DSL.lateral(page))
                .coerce(table.fields())
                .forEach(row -> rows.computeIfAbsent(row.get(parent), key -> new ArrayList<>())
                        .add(row));
        Map<P, Integer> totals = listing.counted() ? totals(parent, parents, filtered) : Map.of();
        Map<P, Connection<T>> pages = new HashMap<>();
        for (P key : parents) {
            Integer total = listing.counted() ? totals.getOrDefault(key, 0) : null;
            pages.put(key, connection(listing, key, rows.getOrDefault(key, List.of()), total));
        }
        return pages;
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
            Listing listing, @Nullable Object parent, List<? extends Record> rows, @Nullable Integer total) {
        boolean more = rows.size() > listing.size();
        List<Record> shown = new ArrayList<>(more ? rows.subList(0, listing.size()) : rows);
        if (listing.backwards()) {
            Collections.reverse(shown);
        }
        List<Field<?>> keys = keys(listing);
        List<Edge<T>> edges = shown.stream()
                .map(row -> new Edge<>(() -> Cursor.write(listing, parent, keys, row), mapper.apply(row)))
                .toList();
        boolean continued = listing.cursor() != null;
        return new Connection<>(
                edges,
                new PageInfo(listing.backwards() ? continued : more, listing.backwards() ? more : continued, edges),
                total);
    }

    private List<Order> orders(Listing listing) {
        List<Order> orders = new ArrayList<>(listing.orderBy().isEmpty() ? usual : listing.orderBy());
        boolean descending = !orders.isEmpty() && orders.getLast().descending();
        orders.add(new Order("ID", descending));
        return orders;
    }

    private List<Field<?>> keys(Listing listing) {
        List<Field<?>> keys = new ArrayList<>();
        for (Order order : orders(listing)) {
            keys.add(Objects.requireNonNull(
                    table.field(order.field().toLowerCase(Locale.ROOT)), () -> "No column for " + order.field()));
        }
        return keys;
    }

    private List<SortField<?>> sorting(Listing listing) {
        List<SortField<?>> sorting = new ArrayList<>();
        List<Field<?>> keys = keys(listing);
        List<Order> orders = orders(listing);
        for (int key = 0; key < keys.size(); key++) {
            boolean descending = orders.get(key).descending() != listing.backwards();
            sorting.add(descending ? keys.get(key).desc() : keys.get(key).asc());
        }
        return sorting;
    }

    /// Rows behind the cursor, which belongs to the list of one parent, in PostgreSQL's order of nulls: last ascending,
    /// first descending.
    private Condition beyond(Listing listing, @Nullable Object parent) {
        if (listing.cursor() == null) {
            return DSL.noCondition();
        }
        List<Field<?>> keys = keys(listing);
        List<Order> orders = orders(listing);
        List<@Nullable Object> values =
                Cursor.read(listing, parent, listing.cursor(), keys).values();
        Condition beyond = DSL.falseCondition();
        for (int key = keys.size() - 1; key >= 0; key--) {
            boolean descending = orders.get(key).descending() != listing.backwards();
            Condition same = same(keys.get(key), values.get(key));
            beyond = behind(keys.get(key), values.get(key), descending).or(same.and(beyond));
        }
        return beyond;
    }

    private static <V> Condition same(Field<V> key, @Nullable Object value) {
        return value == null ? key.isNull() : key.eq(Values.read(key, value));
    }

    private static <V> Condition behind(Field<V> key, @Nullable Object value, boolean descending) {
        if (value == null) {
            return descending ? key.isNotNull() : DSL.falseCondition();
        }
        V from = Values.read(key, value);
        return descending ? key.lt(from) : key.gt(from).or(key.isNull());
    }
}
