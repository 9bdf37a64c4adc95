package dev.throughline.reporting.survey;

import dev.throughline.reporting.finding.FigureKind;
import java.util.List;

/// The six questions by which to tell whether a company is product-led: what members answer, and which numbers are a
/// sign of the same.
public enum HealthQuestion {
    WHO_DECIDES(
            "S3:58",
            "Does the whole team throw ideas around, and not just the boss?",
            FigureKind.ANSWERED_WHO_DECIDES,
            FigureKind.DECISIONS_HEARD),
    SAYS_GOODBYE(
            "S3:59",
            "Do we say goodbye to what does not work?",
            FigureKind.ANSWERED_SAYS_GOODBYE,
            FigureKind.INVALIDATIONS),
    TALKS_TO_USERS(
            "S3:60", "Do we talk to our users?", FigureKind.ANSWERED_TALKS_TO_USERS, FigureKind.PEOPLE_ON_TALK_TARGET),
    KNOWS_THE_GOAL(
            "S3:61",
            "Do we know what we try to achieve, and is it about solving problems?",
            FigureKind.ANSWERED_KNOWS_THE_GOAL,
            FigureKind.ALIGNED_NODES,
            FigureKind.MEASURABLE_TARGETS),
    SOLVES_BIG_PROBLEMS(
            "S3:62",
            "Are we excited about solving big problems, rather than about bells and whistles?",
            FigureKind.ANSWERED_SOLVES_BIG_PROBLEMS,
            FigureKind.OUTCOME_STATEMENTS,
            FigureKind.MEASURED_THEMES),
    RESPECTS_PRODUCT_PEOPLE(
            "S3:63",
            "Are product people seen as leaders who help the company win?",
            FigureKind.ANSWERED_RESPECTS_PRODUCT_PEOPLE,
            FigureKind.TEAMS_WITH_PM,
            FigureKind.LINES_WITH_VP);

    private final String seed;
    private final String wording;
    private final FigureKind answered;
    private final List<FigureKind> signs;

    HealthQuestion(String seed, String wording, FigureKind answered, FigureKind... signs) {
        this.seed = seed;
        this.wording = wording;
        this.answered = answered;
        this.signs = List.of(signs);
    }

    public String seed() {
        return seed;
    }

    public String wording() {
        return wording;
    }

    /// The number that says what members answer.
    public FigureKind answered() {
        return answered;
    }

    public List<FigureKind> signs() {
        return signs;
    }
}
