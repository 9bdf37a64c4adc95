package dev.throughline.reporting.finding;

/// What a report looks for: where that comes from, and what somebody can do about it.
public enum FindingRule {
    NO_PATH_TO_ACTIVE_VISION(
            "S1:245",
            "Hang it under something in force, activate what is above it, or end what no longer serves the vision."),
    CHALLENGE_WITHOUT_TARGET_CONDITION(
            "S1:208", "Break the challenge down: draft a target condition with a team, with a metric and a baseline."),
    TEAM_WITHOUT_ROADMAP("S1:102", "Draft a roadmap under one of the team's target conditions, and publish it.");

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
