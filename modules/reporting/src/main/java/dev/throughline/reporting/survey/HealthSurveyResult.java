package dev.throughline.reporting.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a group answered, or why that is not shown.
public record HealthSurveyResult(
        @Nullable Integer answered,
        List<HealthAnswers> questions,
        @Nullable String hiddenBecause) {

    static final String OPEN = "The survey is open: what members answered is shown once it is closed.";
    static final String HIDDEN =
            "Fewer than %d people answered here, or so few of those around that one could tell who answered what."
                    .formatted(HealthGroups.ENOUGH);

    static HealthSurveyResult of(List<HealthTally> tallies) {
        if (tallies.isEmpty()) {
            return hidden(HIDDEN);
        }
        List<HealthAnswers> questions = List.of(HealthQuestion.values()).stream()
                .map(question -> HealthAnswers.of(question, tallies))
                .toList();
        HealthAnswers any = questions.getFirst();
        return new HealthSurveyResult(any.said() + any.cannotSay(), questions, null);
    }

    static HealthSurveyResult hidden(String because) {
        return new HealthSurveyResult(null, List.of(), because);
    }
}
