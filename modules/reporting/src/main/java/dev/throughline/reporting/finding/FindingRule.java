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
            "Say what the business gains: an outcome of the business on the theme, or a goal of the business above it."),

    FINISHED_UNMEASURED(
            "S3:12", "Measure an outcome before a theme ends: read its metric, or say in words what was found."),
    WORDED_AS_OUTPUT(
            "S1:192",
            "Say what is to change for customers or the business, and by how much; what is built may stand beside it. It is advice by the words alone, and nothing is refused for it: whoever sees it otherwise leaves the statement as it is."),
    ROADMAP_HIJACKED(
            "S1:13",
            "Show that the problem behind the promise is one of the strategy's, and say so by the theme's origin; promise help with the problem instead; or end the theme."),
    DISCOVERY_TOO_SMALL(
            "S1:61", "Find out about the next problem before everything is delivery: take a theme to discovery."),
    NOTHING_INVALIDATED(
            "S3:59",
            "Test what is least certain, say beforehand what would show that it is wrong, and say goodbye to what is."),
    PATH_KNOWN(
            "S1:208", "Set a target condition that nobody knows as yet how to reach; what is known already is a plan."),

    TEAM_WITHOUT_EXPERIMENT(
            "S3:13",
            "Select an obstacle, say what you need to learn (S1:156), and try something small; an experiment may last minutes."),
    EXPERIMENT_OVERRUN("S1:156", "Conclude it with what happened, also where that tells nothing, or cancel it."),

    THEME_WITHOUT_EVIDENCE(
            "S2:2", "Add what somebody saw or heard as evidence, or link the problem that it is to solve."),
    THEME_OF_ONE_SOURCE("S2:2", "Ask somebody else: sales, support, a customer, another team; and add what they saw."),
    PROBLEM_OF_ONE_ACCOUNT(
            "S1:35", "Hear from other customers whether they have this problem, before it is solved for one."),

    FIRST_THEME_RESTS("S0:27", "Work on it, or say that something else comes first, and why."),
    LOWER_THEME_WORKED_ON("S0:27", "Work on what is above it first, or change the order, and say why."),
    ORDER_CHANGED_AFTERWARDS(
            "S0:27", "Change the order before the work. Where the former order was right, move the theme back."),

    HIJACK_IN_CONTRACT(
            "S1:7",
            "Renegotiate it into help with a problem, or put a theme that serves the strategy behind it; say to the customer which."),
    PROMISE_DUE_UNVALIDATED(
            "S1:35",
            "Validate the problem with evidence, renegotiate it into help with the problem, or agree on another day."),
    PROMISE_OVERDUE("S1:7", "Say what became of it: keep it, break it or renegotiate it, or agree on another day."),
    PROMISE_NOT_TRIAGED("S1:35", "Triage it: find out which problem the customer has, and decide."),

    STRATEGIC_TALKS_MISSED(
            "S4:9", "Log the talks that were held and that nobody wrote down, and plan those of this month."),
    STRATEGIC_TALKS_OVERDUE("S4:9", "Plan the next strategic talk now, and hold it."),
    NO_HANDS_ON_WORK("S2:12", "Use, demo or sell the product with a customer, and log it as hands-on."),
    NO_TIME_WITH_FIRST_TEAM("S2:9", "Plan a meeting with an executive to learn their business, and hold it."),

    TEAM_WITHOUT_PM(
            "S3:5",
            "Give somebody who understands customers and the business the role of a product manager for this team."),
    LINE_WITHOUT_VP("S3:5", "Give somebody the role of a vice president of product for this business line."),
    TARGET_NOT_MEASURABLE(
            "S3:6",
            "Set a target with a metric, measure where you are, and set the baseline; or end what nobody wants."),
    EXPERIMENT_TAUGHT_NOTHING("S3:7", "Record a learning: what was seen until then, or why it could not go on."),
    DECISION_WITHOUT_OTHERS("S3:58", "Ask somebody else what they think before you decide, or drop the question.");

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
