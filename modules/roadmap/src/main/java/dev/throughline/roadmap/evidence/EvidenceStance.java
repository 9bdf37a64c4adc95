package dev.throughline.roadmap.evidence;

/// Whether evidence speaks for or against.
public enum EvidenceStance {
    SUPPORTS,
    CONTRADICTS
}
