package dev.throughline.platform.node;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An id whose type only its text says.
public record AnyId(String kind, UUID value) implements Id {

    private static final Pattern FORM = Pattern.compile(
            "([a-z][a-z_]{0,59})_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})" + "([0-9a-f]{4})([0-9a-f]{12})");

    public static Optional<AnyId> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new AnyId(parts.group(1), UUID.fromString(parts.replaceAll("$2-$3-$4-$5-$6"))))
                : Optional.empty();
    }

    public static AnyId from(Id id) {
        return id instanceof AnyId any ? any : of(id.toString()).orElseThrow();
    }

    @Override
    public String toString() {
        return new IdType<>(kind, value -> new AnyId(kind, value)).format(value);
    }
}
