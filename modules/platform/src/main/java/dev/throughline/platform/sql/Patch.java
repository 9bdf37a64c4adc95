package dev.throughline.platform.sql;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/// The columns that an update sets. What the caller left out keeps its value; an explicit null clears it.
public final class Patch {

    private final Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();

    public <T> Patch with(Field<T> column, ArgumentValue<? extends T> value) {
        if (!value.isOmitted()) {
            columns.put(column, value.value());
        }
        return this;
    }

    public <T> Patch set(Field<T> column, @Nullable T value) {
        columns.put(column, value);
        return this;
    }

    /// The database's clock, so that it can be held against other rows' times.
    public Patch now(Field<Instant> column) {
        columns.put(column, DSL.field("clock_timestamp()", Instant.class));
        return this;
    }

    Map<Field<?>, @Nullable Object> columns() {
        return columns;
    }

    /// Whether a row is another one afterwards.
    Condition changes() {
        return columns.entrySet().stream()
                .map(column -> differs(column.getKey(), column.getValue()))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
    }

    /// Whether the caller wants another value than there is.
    public static <T> boolean differs(ArgumentValue<T> wanted, @Nullable T before) {
        return !wanted.isOmitted() && !Objects.equals(wanted.value(), before);
    }

    private static <T> Condition differs(Field<T> column, @Nullable Object value) {
        return column.isDistinctFrom(
                value instanceof Field<?> computed
                        ? computed.coerce(column.getDataType())
                        : DSL.val(value, column.getDataType()));
    }
}
