package dev.throughline.platform.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/// Sets one parameter of a statement; chosen once for each parameter. Many values are one array.
interface Encoder {

    Map<Class<?>, String> NAMES = Map.of(
            String.class,
            "text",
            Integer.class,
            "int4",
            Long.class,
            "int8",
            Boolean.class,
            "bool",
            LocalDate.class,
            "date");

    void write(PreparedStatement statement, int place, @Nullable Object value) throws SQLException;

    static Encoder of(DataType<?> type) {
        DataType<?> element = type.getArrayComponentDataType();
        return element == null ? one(type.getConverter()) : many(element.getConverter());
    }

    private static <D, T> Encoder one(Converter<D, T> converter) {
        return (statement, place, value) -> {
            Object stored = stored(converter, value);
            switch (stored) {
                case null -> statement.setNull(place, Types.NULL);
                case Instant instant -> statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
                case JSONB json -> statement.setString(place, json.data());
                default -> statement.setObject(place, stored);
            }
        };
    }

    private static <D, T> Encoder many(Converter<D, T> converter) {
        return (statement, place, value) -> {
            List<@Nullable Object> stored = new ArrayList<>();
            for (Object part : value instanceof Collection<?> parts ? parts : Arrays.asList((Object[]) value)) {
                stored.add(stored(converter, part));
            }
            statement.setArray(place, array(statement.getConnection(), converter.fromType(), stored));
        };
    }

    private static Array array(Connection connection, Class<?> type, List<@Nullable Object> values)
            throws SQLException {
        if (type == UUID.class) {
            return new PgArray(connection.unwrap(BaseConnection.class), Oid.UUID_ARRAY, Binary.uuids(Oid.UUID, values));
        }
        if (type == Instant.class) {
            return new PgArray(
                    connection.unwrap(BaseConnection.class),
                    Oid.TIMESTAMPTZ_ARRAY,
                    Binary.instants(Oid.TIMESTAMPTZ, values));
        }
        String name = NAMES.get(type);
        if (name == null) {
            throw new IllegalArgumentException("Nobody writes an array of " + type);
        }
        return connection.createArrayOf(name, values.toArray());
    }

    private static <D, T> @Nullable Object stored(Converter<D, T> converter, @Nullable Object value) {
        return value == null ? null : converter.to(converter.toType().cast(value));
    }
}
