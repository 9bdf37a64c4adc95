package dev.throughline.platform.sql;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/// Reads an enum by the bytes of its few names, so that none becomes a string before it is found.
record Constants(byte[][] names, Object[] constants, Decoder other) implements Decoder {

    static <T> Decoder of(Converter<?, T> converter, Decoder converted) {
        T[] constants = converter.toType().getEnumConstants();
        byte[][] names = Arrays.stream(constants)
                .map(constant -> String.valueOf(converter.to(constant)).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return new Constants(names, constants, converted);
    }

    @Override
    public @Nullable Object read(ResultSet rows, int place, boolean binary) throws SQLException {
        byte[] value = rows.getBytes(place);
        if (value == null) {
            return null;
        }
        for (int number = 0; number < names.length; number++) {
            if (Arrays.equals(names[number], value)) {
                return constants[number];
            }
        }
        return other.read(rows, place, binary);
    }
}
