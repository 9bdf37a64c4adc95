package dev.throughline.reporting.sharedtruth;

/// From whom something was learned.
public enum TruthSourceKind {
    OWN_TEAM,
    OTHER_TEAM,
    NAMED,
    SALES,
    SALES_ENGINEER,
    SUPPORT,
    CUSTOMER,
    STAKEHOLDER
}
