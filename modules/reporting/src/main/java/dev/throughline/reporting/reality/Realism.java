package dev.throughline.reporting.reality;

/// How what is required compares with what was ever achieved (S0:9), the easiest first. What nobody can judge comes
/// before what is known to be out of reach: of all segments, one fantasy decides.
public enum Realism {
    COMFORTABLE,
    STRETCH,
    AGGRESSIVE,
    NO_EVIDENCE,
    FANTASY
}
