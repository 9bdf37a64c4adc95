package dev.throughline.roadmap.roadmap;

/// How a reason to review a roadmap was settled.
public enum ReviewReasonSettlement {
    CONFIRMED,
    REVISED
}
