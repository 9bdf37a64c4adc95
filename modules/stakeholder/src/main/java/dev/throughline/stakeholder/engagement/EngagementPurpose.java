package dev.throughline.stakeholder.engagement;

import org.jspecify.annotations.Nullable;

/// What a meeting with stakeholders is for. Two of these are what meetings turn into where nobody learns (S1:267).
public enum EngagementPurpose {
    LEARN_THE_BUSINESS,
    SHARE_LEARNING,
    DECIDE,
    COLLECT_REQUIREMENTS,
    REPORT_DEADLINES;

    /// What to do in place of asking stakeholders for solutions, or of telling them dates.
    @Nullable String antiPattern() {
        return switch (this) {
            case COLLECT_REQUIREMENTS ->
                "Requirements are solutions in disguise: ask what they want to reach and what stands in the way, and"
                        + " write that down as requests and problems (S1:267).";
            case REPORT_DEADLINES ->
                "A date says nothing about whether it helps: share what was learned and how the goals progress"
                        + " (S1:267).";
            case LEARN_THE_BUSINESS, SHARE_LEARNING, DECIDE -> null;
        };
    }
}
