package dev.throughline.platform.sql;

import java.util.Arrays;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jspecify.annotations.Nullable;

/// One row of an answer, which a repository makes its record of. Who makes records of many rows asks each for its
/// fields in the same order: what was found for one row is the first guess for the next, and the next column the
/// second.
public final class Row {

    private final Field<?>[] fields;
    private final @Nullable Object[] values;
    private final int[] guesses;
    private int asked;
    private int last;

    /// The guesses are common to the rows of a statement; a wrong one costs a look at the other fields.
    Row(Field<?>[] fields, @Nullable Object[] values, int[] guesses) {
        this.fields = fields;
        this.values = values;
        this.guesses = guesses;
    }

    static int[] guesses(Field<?>[] fields) {
        return new int[2 * fields.length];
    }

    /// So that the one way to make a record of a row serves what jOOQ fetches, too: `returning` and locked rows.
    public static <T> RecordMapper<Record, T> with(Function<Row, T> mapper) {
        return found -> {
            Field<?>[] fields = found.fields();
            return mapper.apply(new Row(fields, found.intoArray(), guesses(fields)));
        };
    }

    /// Null where the column is; the compiler is told otherwise, since most columns are never null.
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T get(Field<T> field) {
        int turn = asked;
        asked = turn + 1 == guesses.length ? 0 : turn + 1;
        int place = guesses[turn];
        if (fields[place] != field) {
            place = place(field);
            guesses[turn] = place;
        }
        last = place;
        return (T) values[place];
    }

    @Nullable Object at(int place) {
        return values[place];
    }

    /// What of it are columns of one of the tables that it was joined of.
    Row part(int from, Field<?>[] columns, int[] known) {
        return new Row(columns, Arrays.copyOfRange(values, from, from + columns.length), known);
    }

    private int place(Field<?> field) {
        for (int step = 1; step <= fields.length; step++) {
            int place = (last + step) % fields.length;
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
