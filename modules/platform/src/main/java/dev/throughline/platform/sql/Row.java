package dev.throughline.platform.sql;

import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jspecify.annotations.Nullable;

/// One row of an answer, which a repository makes its record of. Asked for its fields in the order in which they were
/// selected, it finds each at the first look.
public final class Row {

    private final Field<?>[] fields;
    private final @Nullable Object[] values;
    private int next;

    Row(Field<?>[] fields, @Nullable Object[] values) {
        this.fields = fields;
        this.values = values;
    }

    /// So that the one way to make a record of a row serves what jOOQ fetches, too: `returning` and locked rows.
    public static <T> RecordMapper<Record, T> with(Function<Row, T> mapper) {
        return found -> mapper.apply(new Row(found.fields(), found.intoArray()));
    }

    /// Null where the column is; the compiler is told otherwise, since most columns are never null.
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T get(Field<T> field) {
        int place = next < fields.length && fields[next] == field ? next : place(field);
        next = place + 1;
        return (T) values[place];
    }

    private int place(Field<?> field) {
        for (int step = 0; step < fields.length; step++) {
            int place = (next + step) % fields.length;
            if (fields[place] == field) {
                return place;
            }
        }
        for (int place = 0; place < fields.length; place++) {
            if (fields[place].getName().equals(field.getName())) {
                return place;
            }
        }
        throw new IllegalArgumentException("%s is not among the selected fields".formatted(field));
    }
}
