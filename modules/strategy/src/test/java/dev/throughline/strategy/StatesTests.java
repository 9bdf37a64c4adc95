package dev.throughline.strategy;

import dev.throughline.platform.node.State;
import dev.throughline.strategy.challenge.ChallengeState;
import dev.throughline.strategy.initiative.InitiativeState;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import dev.throughline.strategy.vision.VisionState;
import dev.throughline.testkit.StateTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTests {

    @ParameterizedTest
    @ValueSource(classes = {VisionState.class, ChallengeState.class, InitiativeState.class, TargetConditionState.class})
    void movesAsTheDocumentSays(Class<? extends Enum<?>> states) {
        StateTable.holds(states, from -> ((State<?>) from).next());
    }
}
