package dev.throughline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// The modules on the classpath that have a schema, from the floor upwards.
public final class Floors {

    private Floors() {}

    public static List<String> present() {
        try {
            return new ClassPathResource("db/floors")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(floor -> new ClassPathResource("db/migration/" + floor).exists())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
