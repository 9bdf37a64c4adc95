package dev.throughline.roadmap.version;

/// Whether a finding forbids a publication, or is to be confirmed.
public enum PublicationSeverity {
    ERROR,
    WARNING
}
