package dev.throughline.reporting.health;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.survey.HealthAnswers;
import dev.throughline.reporting.survey.HealthQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the six questions: what the numbers say and, apart from it, what members answered.
public record QuestionedHealth(
        HealthQuestion question,
        List<Figure> figures,
        @Nullable HealthAnswers answers,
        @Nullable String hiddenBecause) {

    public String wording() {
        return question.wording();
    }

    public String seed() {
        return question.seed();
    }
}
