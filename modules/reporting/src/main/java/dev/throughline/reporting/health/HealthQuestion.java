package dev.throughline.reporting.health;

import dev.throughline.reporting.finding.FigureKind;
import java.util.List;

/// The six questions by which to tell whether a company is product-led, and which numbers are a sign of the answer.
public enum HealthQuestion {
    WHO_DECIDES("S3:58", "Does the whole team throw ideas around, and not just the boss?", FigureKind.DECISIONS_HEARD),
    SAYS_GOODBYE("S3:59", "Do we say goodbye to what does not work?", FigureKind.INVALIDATIONS),
    TALKS_TO_USERS("S3:60", "Do we talk to our users?", FigureKind.PEOPLE_ON_TALK_TARGET),
    KNOWS_THE_GOAL(
            "S3:61",
            "Do we know what we try to achieve, and is it about solving problems?",
            FigureKind.ALIGNED_NODES,
            FigureKind.MEASURABLE_TARGETS),
    SOLVES_BIG_PROBLEMS(
            "S3:62",
            "Are we excited about solving big problems, rather than about bells and whistles?",
            FigureKind.OUTCOME_STATEMENTS,
            FigureKind.MEASURED_THEMES),
    RESPECTS_PRODUCT_PEOPLE(
            "S3:63",
            "Are product people seen as leaders who help the company win?",
            FigureKind.TEAMS_WITH_PM,
            FigureKind.LINES_WITH_VP);

    private final String seed;
    private final String wording;
    private final List<FigureKind> figures;

    HealthQuestion(String seed, String wording, FigureKind... figures) {
        this.seed = seed;
        this.wording = wording;
        this.figures = List.of(figures);
    }

    public String seed() {
        return seed;
    }

    public String wording() {
        return wording;
    }

    List<FigureKind> figures() {
        return figures;
    }
}
