package dev.throughline.reporting.changed;

/// What kind of move it was.
public enum ChangedThingKind {
    CREATED,
    STATE_MOVED,
    CHANGED,
    MEASURED,
    CHECKED_IN,
    REVIEW_DUE,
    EXPOSURE_MOVED,
    PUBLISHED,
    ENDED
}
