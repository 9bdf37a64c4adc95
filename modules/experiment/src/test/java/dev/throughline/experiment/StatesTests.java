package dev.throughline.experiment;

import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.experiment.obstacle.ObstacleState;
import dev.throughline.experiment.proposal.ProposalState;
import dev.throughline.platform.node.State;
import dev.throughline.testkit.StateTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTests {

    @ParameterizedTest
    @ValueSource(classes = {ObstacleState.class, ExperimentState.class, ProposalState.class})
    void movesAsTheDocumentSays(Class<? extends Enum<?>> states) {
        StateTable.holds(states, from -> ((State<?>) from).next());
    }
}
