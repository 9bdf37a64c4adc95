package dev.throughline.reporting.finding;

/// What a report looks for: where that comes from, and what somebody can do about it.
public enum FindingRule {
    NO_PATH_TO_ACTIVE_VISION(
            "S1:245",
            "Hang it under something in force, activate what is above it, or end what no longer serves the vision."),
    CHALLENGE_WITHOUT_TARGET_CONDITION(
            "S1:208", "Break the challenge down: draft a target condition with a team, with a metric and a baseline."),
    TEAM_WITHOUT_ROADMAP("S1:102", "Draft a roadmap under one of the team's target conditions, and publish it."),

    HIJACK_IN_CONTRACT(
            "S1:7",
            "Renegotiate it into help with a problem, or put a theme that serves the strategy behind it; say to the customer which."),
    PROMISE_DUE_UNVALIDATED(
            "S1:35",
            "Validate the problem with evidence, renegotiate it into help with the problem, or agree on another day."),
    PROMISE_OVERDUE("S1:7", "Say what became of it: keep it, break it or renegotiate it, or agree on another day."),
    PROMISE_NOT_TRIAGED("S1:35", "Triage it: find out which problem the customer has, and decide."),

    STRATEGIC_TALKS_OVERDUE(
            "S4:9", "Plan the talks of this month now, and log those that were held and that nobody wrote down."),
    NO_HANDS_ON_WORK("S2:12", "Use, demo or sell the product with a customer, and log it as hands-on."),
    NO_TIME_WITH_FIRST_TEAM("S2:9", "Plan a meeting with an executive to learn their business, and hold it.");

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
