package dev.throughline.experiment.proposal;

/// What may follow from an experiment.
public enum ProposalKind {
    EVIDENCE,
    ASSESSMENT,
    OBSTACLE_REMOVAL,
    CURRENT_CONDITION
}
