package dev.throughline.organisation.policy;

/// Who says so: the team for itself, or the organisation for all of its teams.
public enum PolicySetBy {
    ORGANISATION,
    TEAM
}
