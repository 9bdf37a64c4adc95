package dev.throughline.reporting.health;

import dev.throughline.reporting.finding.Figure;
import java.util.List;

/// One of the six questions, and what the numbers say.
public record QuestionedHealth(HealthQuestion question, List<Figure> figures) {

    public String wording() {
        return question.wording();
    }

    public String seed() {
        return question.seed();
    }
}
