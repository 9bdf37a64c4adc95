package dev.throughline.platform.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// The modules from the floor upwards, in the order in which their schemas are migrated.
final class Floors {

    private Floors() {}

    static List<String> present() {
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
