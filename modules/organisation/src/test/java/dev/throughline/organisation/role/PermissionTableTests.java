package dev.throughline.organisation.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/permissions.md` is what people read and what the code does.
class PermissionTableTests {

    private static final Path TABLE = Path.of("../../docs/permissions.md");
    private static final String YES = "x";

    @Test
    void givesEachLevelWhatTheTableSays() throws IOException {
        List<List<String>> rows = rows();
        List<Level> levels =
                rows.getFirst().stream().skip(1).map(Level::valueOf).toList();
        Map<Level, Set<Permission>> read = new TreeMap<>();
        levels.forEach(level -> read.put(level, EnumSet.noneOf(Permission.class)));
        rows.stream().skip(2).forEach(row -> {
            for (int level = 0; level < levels.size(); level++) {
                assertThat(row.get(level + 1)).as(row.getFirst()).isIn(YES, "");
                if (row.get(level + 1).equals(YES)) {
                    read.get(levels.get(level)).add(Permission.valueOf(row.getFirst()));
                }
            }
        });

        assertThat(read)
                .isEqualTo(Stream.of(Level.values())
                        .collect(Collectors.toMap(level -> level, Level::defaults, (one, other) -> one, TreeMap::new)));
    }

    @Test
    void hasARowForEachPermissionInTheirOrder() throws IOException {
        assertThat(rows().stream().skip(2).map(row -> Permission.valueOf(row.getFirst())))
                .containsExactly(Permission.values());
    }

    /// The one table whose head names the levels.
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .dropWhile(line -> !line.contains(Level.TEAM_MEMBER.name()))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList())
                .toList();
    }
}
