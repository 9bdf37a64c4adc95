package dev.throughline.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.node.State;
import dev.throughline.roadmap.phase.PhaseDefinitionState;
import dev.throughline.roadmap.roadmap.RoadmapState;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.roadmap.version.RoadmapVersionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTests {

    private static final Path DOCUMENT = Path.of("../../docs/states.md");

    private record Move(String from, String to) {}

    @ParameterizedTest
    @ValueSource(
            classes = {RoadmapState.class, ThemeState.class, PhaseDefinitionState.class, RoadmapVersionState.class})
    void movesAsTheDocumentSays(Class<? extends Enum<?>> states) throws IOException {
        String type = states.getSimpleName().replace("State", "");

        assertThat(documented(type))
                .as(type)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(coded(states));
    }

    private static List<Move> documented(String type) throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .map(line -> line.split(" *\\| *", -1))
                .filter(cells -> cells.length == 6 && cells[1].equals(type))
                .map(cells -> new Move(cells[2], cells[3]))
                .toList();
    }

    private static List<Move> coded(Class<? extends Enum<?>> states) {
        return Stream.of(states.getEnumConstants())
                .flatMap(from -> ((State<?>) from).next().stream().map(to -> new Move(from.name(), to.name())))
                .toList();
    }
}
