package dev.throughline.stakeholder.request;

/// What was shown about an assumption.
public enum AssumptionValidity {
    UNVALIDATED,
    VALIDATED,
    INVALIDATED
}
