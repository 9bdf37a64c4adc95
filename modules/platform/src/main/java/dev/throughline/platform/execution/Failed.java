package dev.throughline.platform.execution;

/// Stands where a value of one parent failed.
public record Failed(Throwable failure) {}
