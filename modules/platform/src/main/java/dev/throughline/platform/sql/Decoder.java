package dev.throughline.platform.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/// Takes the value of one column out of an answer; chosen once for each column. PostgreSQL sends a value as text when a
/// connection runs a statement for the first time, and in its own binary form from then on.
interface Decoder {

    @Nullable Object read(ResultSet rows, int place, boolean binary) throws SQLException;

    static Decoder of(Field<?> field) {
        return of(field, field.getConverter());
    }

    private static <D, T> Decoder of(Field<?> field, Converter<D, T> converter) {
        Decoder stored = stored(field, converter.fromType());
        if (converter.fromType() == converter.toType()) {
            return stored;
        }
        Class<D> type = converter.fromType();
        Decoder converted = (rows, place, binary) -> {
            Object value = stored.read(rows, place, binary);
            return value == null ? null : converter.from(type.cast(value));
        };
        return type == String.class && converter.toType().isEnum() ? Constants.of(converter, converted) : converted;
    }

    private static Decoder stored(Field<?> field, Class<?> type) {
        if (type == String.class) {
            return (rows, place, binary) -> rows.getString(place);
        }
        if (type == UUID.class) {
            return Decoder::uuid;
        }
        if (type == Instant.class) {
            return Decoder::instant;
        }
        if (type == LocalDate.class) {
            return Decoder::date;
        }
        if (type == Boolean.class) {
            return (rows, place, binary) -> present(rows, rows.getBoolean(place));
        }
        if (type == Integer.class) {
            return (rows, place, binary) -> present(rows, rows.getInt(place));
        }
        if (type == Long.class) {
            return (rows, place, binary) -> present(rows, rows.getLong(place));
        }
        if (type == BigDecimal.class) {
            return (rows, place, binary) -> rows.getBigDecimal(place);
        }
        if (type == byte[].class) {
            return (rows, place, binary) -> rows.getBytes(place);
        }
        if (type == JSONB.class) {
            return (rows, place, binary) -> JSONB.jsonbOrNull(rows.getString(place));
        }
        if (type.isArray()) {
            return (rows, place, binary) ->
                    rows.getArray(place) == null ? null : rows.getArray(place).getArray();
        }
        throw new IllegalArgumentException("Nobody reads %s of %s".formatted(type, field));
    }

    private static @Nullable Object present(ResultSet rows, Object value) throws SQLException {
        return rows.wasNull() ? null : value;
    }

    private static @Nullable Object uuid(ResultSet rows, int place, boolean binary) throws SQLException {
        if (!binary) {
            return rows.getObject(place, UUID.class);
        }
        byte[] value = rows.getBytes(place);
        return value == null ? null : Binary.uuid(value);
    }

    private static @Nullable Object instant(ResultSet rows, int place, boolean binary) throws SQLException {
        byte[] value = binary ? rows.getBytes(place) : null;
        if (value != null && Binary.finite(value)) {
            return Binary.instant(value);
        }
        OffsetDateTime time = rows.getObject(place, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Object date(ResultSet rows, int place, boolean binary) throws SQLException {
        byte[] value = binary ? rows.getBytes(place) : null;
        return value != null && Binary.finite(value) ? Binary.date(value) : rows.getObject(place, LocalDate.class);
    }
}
