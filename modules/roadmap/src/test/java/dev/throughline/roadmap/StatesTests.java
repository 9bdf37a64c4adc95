package dev.throughline.roadmap;

import dev.throughline.platform.node.State;
import dev.throughline.roadmap.phase.PhaseDefinitionState;
import dev.throughline.roadmap.roadmap.RoadmapState;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.roadmap.version.RoadmapVersionState;
import dev.throughline.testkit.StateTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTests {

    @ParameterizedTest
    @ValueSource(
            classes = {RoadmapState.class, ThemeState.class, PhaseDefinitionState.class, RoadmapVersionState.class})
    void movesAsTheDocumentSays(Class<? extends Enum<?>> states) {
        StateTable.holds(states, from -> ((State<?>) from).next());
    }
}
