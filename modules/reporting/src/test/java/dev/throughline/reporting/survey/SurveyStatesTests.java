package dev.throughline.reporting.survey;

import dev.throughline.testkit.StateTable;
import org.junit.jupiter.api.Test;

class SurveyStatesTests {

    @Test
    void movesAsTheDocumentSays() {
        StateTable.holds(HealthSurveyState.class, from -> ((HealthSurveyState) from).next());
    }
}
