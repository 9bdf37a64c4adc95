package dev.throughline.platform.sql;

import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.graphql.Listing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Where a page ends: the sort values and the id of its last row, and the list that they belong to.
record Cursor(List<@Nullable Object> values) {

    private static final String SEPARATOR = ".";
    private static final String NULL = "~";

    static String write(Listing listing, @Nullable Object parent, List<Field<?>> keys, Row row) {
        List<String> parts = new ArrayList<>();
        parts.add(listing.signature(parent));
        for (Field<?> key : keys) {
            parts.add(text(key, row));
        }
        return String.join(SEPARATOR, parts);
    }

    static Cursor read(Listing listing, @Nullable Object parent, String cursor, List<Field<?>> keys) {
        try {
            String[] parts = cursor.split(Pattern.quote(SEPARATOR), -1);
            if (parts.length != keys.size() + 1 || !parts[0].equals(listing.signature(parent))) {
                throw new IllegalArgumentException();
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int key = 0; key < keys.size(); key++) {
                String part = parts[key + 1];
                values.add(part.equals(NULL) ? null : Values.stored(keys.get(key), decoded(part)));
            }
            return new Cursor(values);
        } catch (RuntimeException unreadable) {
            throw new BadInput(listing.cursorArgument(), Listing.FOREIGN_CURSOR);
        }
    }

    private static <T> String text(Field<T> key, Row row) {
        Object stored = key.getConverter().to(row.get(key));
        return stored == null ? NULL : encoded(stored.toString());
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
