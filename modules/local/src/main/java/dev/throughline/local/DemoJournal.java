package dev.throughline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is loaded already, line by line, so that an interrupted start goes on where it was.
final class DemoJournal {

    private static final String END = "end";

    private final Path file;
    private final Map<String, String> ids = new LinkedHashMap<>();

    DemoJournal(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("=", 2);
                ids.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
        }
    }

    @Nullable String id(String step) {
        return ids.get(step);
    }

    void add(String step, String id) throws IOException {
        Files.writeString(file, step + "=" + id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        ids.put(step, id);
    }

    /// From then on the data belong to whoever works with them.
    void end() throws IOException {
        add(END, "");
    }

    boolean ended() {
        return ids.containsKey(END);
    }
}
