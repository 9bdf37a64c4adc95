package dev.throughline.stakeholder;

import dev.throughline.platform.node.State;
import dev.throughline.stakeholder.conversation.ConversationState;
import dev.throughline.stakeholder.decision.DecisionState;
import dev.throughline.stakeholder.engagement.EngagementState;
import dev.throughline.stakeholder.insight.InsightState;
import dev.throughline.stakeholder.promise.PromiseState;
import dev.throughline.stakeholder.request.RequestState;
import dev.throughline.stakeholder.update.StatusUpdateState;
import dev.throughline.testkit.StateTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                RequestState.class,
                PromiseState.class,
                DecisionState.class,
                ConversationState.class,
                InsightState.class,
                EngagementState.class,
                StatusUpdateState.class
            })
    void movesAsTheDocumentSays(Class<? extends Enum<?>> states) {
        StateTable.holds(states, from -> ((State<?>) from).next());
    }
}
