package dev.throughline.platform.sql;

import dev.throughline.platform.tenancy.Reading;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgResultSetMetaData;

/// A statement that reads: jOOQ renders its text when it is first needed, and JDBC runs it from then on, each time with
/// other values. They stand in the order of the parameters in the text.
public final class Shape {

    private static final String TENANT = "tenant_id";
    private static final int BINARY = 1;

    private final DSLContext sql;
    private final Source source;
    private final Supplier<? extends Select<?>> query;
    private final Field<?> @Nullable [] named;
    private volatile @Nullable Rendered rendered;

    private record Rendered(
            String text,
            Field<?>[] fields,
            Decoder[] decoders,
            Encoder[] encoders,
            List<Param<?>> parameters,
            int[] guesses) {}

    private Shape(DSLContext sql, Supplier<? extends Select<?>> query, Field<?> @Nullable [] named) {
        this.sql = sql;
        this.source = Source.of(sql);
        this.query = query;
        this.named = named;
    }

    public static Shape of(DSLContext sql, Supplier<? extends Select<?>> query) {
        return new Shape(sql, query, null);
    }

    /// Where the fields are named otherwise in the text, as those of a sub-query are.
    public static Shape of(DSLContext sql, Supplier<? extends Select<?>> query, Field<?>[] fields) {
        return new Shape(sql, query, fields);
    }

    /// What is read of a table: all but the tenant, which every row of a transaction has in common.
    public static Field<?>[] columns(Table<?> table) {
        return table.fieldStream()
                .filter(field -> !field.getName().equals(TENANT))
                .toArray(Field<?>[]::new);
    }

    public <T> List<T> list(Function<Row, T> mapper, @Nullable Object... values) {
        List<T> found = new ArrayList<>();
        each(row -> found.add(mapper.apply(row)), values);
        return found;
    }

    public <T> Optional<T> one(Function<Row, T> mapper, @Nullable Object... values) {
        return list(mapper, values).stream().findFirst();
    }

    public void each(Consumer<Row> reader, @Nullable Object... values) {
        run(reader, Arrays.asList(values));
    }

    /// With the values that stand in the query itself, for a text that is used once.
    void once(Consumer<Row> reader) {
        run(reader, values(rendered().parameters()));
    }

    /// Whether the text has these parameters in this order, and no others.
    boolean takes(List<Param<?>> parameters) {
        List<Param<?>> taken = rendered().parameters();
        return taken.size() == parameters.size()
                && IntStream.range(0, taken.size())
                        .allMatch(place -> stands(taken.get(place), parameters.get(place), parameters));
    }

    /// jOOQ takes a copy of a parameter whose type is converted. It is told by its value, if no other one has that.
    private static boolean stands(Param<?> taken, Param<?> parameter, List<Param<?>> all) {
        return taken == parameter
                || taken.getValue() == parameter.getValue()
                        && all.stream()
                                        .filter(other -> other.getValue() == parameter.getValue())
                                        .count()
                                == 1;
    }

    static List<@Nullable Object> values(List<Param<?>> parameters) {
        List<@Nullable Object> values = new ArrayList<>(parameters.size());
        for (Param<?> parameter : parameters) {
            values.add(parameter.getValue());
        }
        return values;
    }

    void run(Consumer<Row> reader, List<@Nullable Object> values) {
        source.run(reading(reader, values));
    }

    /// The statement with these values, to be run.
    Reading reading(Consumer<Row> reader, List<@Nullable Object> values) {
        Rendered shape = rendered();
        if (values.size() != shape.encoders().length) {
            throw new IllegalArgumentException("%d values for %s".formatted(values.size(), shape.text()));
        }
        return new Filled(shape, values, reader);
    }

    private Rendered rendered() {
        Rendered known = rendered;
        if (known == null) {
            known = render();
            rendered = known;
        }
        return known;
    }

    private Rendered render() {
        Select<?> select = query.get();
        Field<?>[] fields = named == null ? selected(select) : named;
        List<Param<?>> parameters = sql.extractParams(select).values().stream()
                .filter(parameter -> !parameter.$inline())
                .toList();
        return new Rendered(
                sql.render(select),
                fields,
                Arrays.stream(fields).map(Decoder::of).toArray(Decoder[]::new),
                parameters.stream()
                        .map(parameter -> Encoder.of(parameter.getDataType()))
                        .toArray(Encoder[]::new),
                parameters,
                Row.guesses(fields));
    }

    /// Those that were asked for themselves, since a [Row] finds them by what they are; `fields()` are copies.
    private static Field<?>[] selected(Select<?> select) {
        List<?> named = select.$select();
        return named.size() == select.fields().length && named.stream().allMatch(Field.class::isInstance)
                ? named.toArray(Field<?>[]::new)
                : select.fields();
    }

    private record Filled(Rendered shape, List<@Nullable Object> values, Consumer<Row> reader) implements Reading {

        @Override
        public String text() {
            return shape.text();
        }

        @Override
        public int set(PreparedStatement statement, int from) throws SQLException {
            Encoder[] encoders = shape.encoders();
            for (int place = 0; place < encoders.length; place++) {
                encoders[place].write(statement, from + place, values.get(place));
            }
            return from + encoders.length;
        }

        @Override
        public void read(ResultSet rows) throws SQLException {
            Field<?>[] fields = shape.fields();
            Decoder[] decoders = shape.decoders();
            ResultSet own = rows.unwrap(ResultSet.class);
            boolean[] binary = binary(own, fields.length);
            while (own.next()) {
                @Nullable Object[] values = new Object[fields.length];
                for (int place = 0; place < values.length; place++) {
                    values[place] = decoders[place].read(own, place + 1, binary[place]);
                }
                reader.accept(new Row(fields, values, shape.guesses()));
            }
        }
    }

    private static boolean[] binary(ResultSet rows, int columns) throws SQLException {
        boolean[] binary = new boolean[columns];
        if (rows.getMetaData() instanceof PgResultSetMetaData sent) {
            for (int place = 0; place < columns; place++) {
                binary[place] = sent.getFormat(place + 1) == BINARY;
            }
        }
        return binary;
    }
}
