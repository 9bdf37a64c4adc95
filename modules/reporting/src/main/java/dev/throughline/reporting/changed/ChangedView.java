package dev.throughline.reporting.changed;

/// How far somebody looks, by the widest of their roles.
public enum ChangedView {
    ORGANISATION,
    BUSINESS_LINE,
    TEAM,
    OWN
}
