package dev.throughline.reporting.digest;

/// How often a digest is wanted.
public enum ReportDigestFrequency {
    WEEKLY,
    MONTHLY
}
