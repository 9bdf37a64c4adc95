package dev.throughline.stakeholder.insight;

/// Where an insight comes from.
public enum InsightSource {
    CONVERSATION,
    SALES,
    FEEDBACK
}
