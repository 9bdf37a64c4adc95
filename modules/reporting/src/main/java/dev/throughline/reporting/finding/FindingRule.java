package dev.throughline.reporting.finding;

/// What a report looks for: where that comes from, and what somebody can do about it.
public enum FindingRule {
    NO_PATH_TO_ACTIVE_VISION(
            "S1:245",
            "Hang it under something in force, activate what is above it, or end what no longer serves the vision."),
    CHALLENGE_WITHOUT_TARGET_CONDITION(
            "S1:208", "Break the challenge down: draft a target condition with a team, with a metric and a baseline."),
    TEAM_WITHOUT_ROADMAP("S1:102", "Draft a roadmap under one of the team's target conditions, and publish it."),

    PROGRESS_UNKNOWN(
            "S1:210", "Measure it: record a measurement of every segment, and set the baseline where there is none."),
    GOAL_OVERDUE("S0:43", "Say what became of it: mark it as missed, or revise it with what you have learned."),
    FANTASY_TARGET(
            "S0:11",
            "Revise the target or its last day to what reality supports, or remove what has held it back so far."),
    TARGET_WITHOUT_EVIDENCE("S0:11", "Measure more often: two measurements a week apart or more are evidence."),
    FORECAST_MISSES_TARGET("S0:11", "Change what the team does about it, or revise the target or its last day."),
    TEAM_TOO_SURE("S0:11", "Look at what was missed before you say how sure you are of what comes next."),
    ON_TRACK_WHILE_FLAT("S0:43", "Check in with what the measurements say, and name the obstacle that holds it."),
    ON_TRACK_WHILE_MOVING_AWAY("S0:43", "Check in with what the measurements say, and look for what drives it away."),
    ON_TRACK_WHILE_STALE("S0:43", "Measure it, then check in."),
    ON_TRACK_BEYOND_BEST_RATE("S0:43", "Check in with how likely it is, or revise the target or its last day."),
    CATEGORY_METRIC_NOT_MEASURED("S3:44", "Measure it, or archive the metric if nobody needs its answer."),
    BUSINESS_OUTCOME_WITHOUT_LEVER(
            "S2:4", "Hang a theme or an experiment beneath it, or say that product has no part in it and end it."),
    ACTIVITY_WITHOUT_BUSINESS_OUTCOME(
            "S2:4",
            "Say what the business gains: an outcome of the business on the theme, or a goal of the business above it.");

    private final String seed;
    private final String advice;

    FindingRule(String seed, String advice) {
        this.seed = seed;
        this.advice = advice;
    }

    public String seed() {
        return seed;
    }

    public String advice() {
        return advice;
    }
}
