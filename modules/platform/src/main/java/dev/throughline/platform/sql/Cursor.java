package dev.throughline.platform.sql;

import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.graphql.Listing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Where a page ends: the sort values and the id of its last row, and the list that they belong to.
record Cursor(List<@Nullable Object> values) {

    private static final String SEPARATOR = ".";
    private static final String NULL = "~";

    static String write(Listing listing, List<Field<?>> keys, Record row) {
        List<String> parts = new ArrayList<>();
        parts.add(encoded(signature(listing)));
        for (Field<?> key : keys) {
            parts.add(text(key, row));
        }
        return String.join(SEPARATOR, parts);
    }

    static Cursor read(Listing listing, String cursor, List<Field<?>> keys) {
        try {
            String[] parts = cursor.split(Pattern.quote(SEPARATOR), -1);
            if (parts.length != keys.size() + 1 || !decoded(parts[0]).equals(signature(listing))) {
                throw new IllegalArgumentException();
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int key = 0; key < keys.size(); key++) {
                String part = parts[key + 1];
                values.add(part.equals(NULL) ? null : Values.stored(keys.get(key), decoded(part)));
            }
            return new Cursor(values);
        } catch (RuntimeException unreadable) {
            throw new BadInput(
                    listing.cursorArgument(),
                    "This cursor is not one of this list in this order; begin again without it.");
        }
    }

    private static String signature(Listing listing) {
        return listing.name() + listing.orderBy();
    }

    private static <T> String text(Field<T> key, Record row) {
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
