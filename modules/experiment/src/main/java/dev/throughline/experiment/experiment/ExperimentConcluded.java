package dev.throughline.experiment.experiment;

/// An experiment is concluded: whoever objects refuses it.
public record ExperimentConcluded(Experiment experiment) {}
