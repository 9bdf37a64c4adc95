package dev.throughline.platform.sql;

import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Nullability;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// By which columns a table's lists are sorted, and which rows lie beyond a cursor. The id breaks ties.
record Keyset(Table<?> table, List<Order> usual) {

    private List<Order> orders(Listing listing) {
        List<Order> orders = new ArrayList<>(listing.orderBy().isEmpty() ? usual : listing.orderBy());
        boolean descending = !orders.isEmpty() && orders.getLast().descending();
        orders.add(new Order("ID", descending));
        return orders;
    }

    List<Field<?>> keys(Listing listing) {
        List<Field<?>> keys = new ArrayList<>();
        for (Order order : orders(listing)) {
            keys.add(Objects.requireNonNull(
                    table.field(order.field().toLowerCase(Locale.ROOT)), () -> "No column for " + order.field()));
        }
        return keys;
    }

    List<SortField<?>> sorting(Listing listing) {
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
    Condition beyond(Listing listing, @Nullable Object parent) {
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
        return start(keys.getFirst(), values.getFirst(), orders.getFirst().descending() != listing.backwards())
                .and(beyond);
    }

    /// Says once more where the rows begin, as an index understands it; alternatives make PostgreSQL read all before.
    private static <V> Condition start(Field<V> key, @Nullable Object value, boolean descending) {
        if (value == null || mayBeNull(key)) {
            return DSL.noCondition();
        }
        V from = Values.read(key, value);
        return descending ? key.le(from) : key.ge(from);
    }

    private static <V> Condition same(Field<V> key, @Nullable Object value) {
        return value == null ? key.isNull() : key.eq(Values.read(key, value));
    }

    private static <V> Condition behind(Field<V> key, @Nullable Object value, boolean descending) {
        if (value == null) {
            return descending ? key.isNotNull() : DSL.falseCondition();
        }
        V from = Values.read(key, value);
        if (descending) {
            return key.lt(from);
        }
        return mayBeNull(key) ? key.gt(from).or(key.isNull()) : key.gt(from);
    }

    private static boolean mayBeNull(Field<?> key) {
        return key.getDataType().nullability() != Nullability.NOT_NULL;
    }
}
