package dev.throughline.reporting.health;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureUnit;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.survey.AnsweredSurvey;
import dev.throughline.reporting.survey.HealthAnswers;
import dev.throughline.reporting.survey.HealthQuestion;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What members answered in the last survey that was closed by the end of the period; null where there was none. The
/// row behind it is the survey: whose answers they are, nobody knows.
record AnsweredHealth(ReportScope scope, @Nullable AnsweredSurvey survey) {

    List<Figure> figures() {
        return Stream.of(HealthQuestion.values())
                .map(question -> {
                    HealthAnswers answers = answers(question);
                    return Figure.amount(
                            scope,
                            question.answered(),
                            FigureUnit.ANSWER,
                            answers == null ? null : answers.exact(),
                            survey == null ? List.of() : List.of(survey.survey().id()),
                            Objects.requireNonNullElse(hiddenBecause(), "Nobody who answered can say."));
                })
                .toList();
    }

    @Nullable HealthAnswers answers(HealthQuestion question) {
        return survey == null
                ? null
                : survey.result().questions().stream()
                        .filter(answers -> answers.question() == question)
                        .findFirst()
                        .orElse(null);
    }

    @Nullable String hiddenBecause() {
        if (scope.challengeId() != null) {
            return "Members answer where they work, for a team or a line, and not for a challenge.";
        }
        return survey == null
                ? "No survey was closed before the period ended."
                : survey.result().hiddenBecause();
    }
}
