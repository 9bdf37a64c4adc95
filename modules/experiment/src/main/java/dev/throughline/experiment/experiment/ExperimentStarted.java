package dev.throughline.experiment.experiment;

/// An experiment starts: whoever objects refuses it.
public record ExperimentStarted(Experiment experiment) {}
