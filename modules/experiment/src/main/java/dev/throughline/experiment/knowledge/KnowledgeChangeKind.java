package dev.throughline.experiment.knowledge;

/// What became of something between two moments.
public enum KnowledgeChangeKind {
    APPEARED,
    MOVED,
    REWORDED,
    DROPPED
}
