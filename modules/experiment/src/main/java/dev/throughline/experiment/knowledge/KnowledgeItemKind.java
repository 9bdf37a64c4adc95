package dev.throughline.experiment.knowledge;

/// On which side of the threshold something is.
public enum KnowledgeItemKind {
    KNOWN,
    UNKNOWN,
    ASSUMPTION
}
