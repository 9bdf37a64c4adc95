package dev.throughline.organisation.role;

/// What has become of a grant; only an active one gives anything.
public enum RoleGrantState {
    ACTIVE,
    ENDED,
    REVOKED
}
