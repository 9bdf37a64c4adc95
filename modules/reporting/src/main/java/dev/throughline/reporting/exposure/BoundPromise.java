package dev.throughline.reporting.exposure;

import dev.throughline.stakeholder.promise.Exposure;

/// A promise with what the roadmap has for it.
///
/// @param validated whether the problem of its theme is
record BoundPromise(ToldPromise promise, Exposure exposure, boolean validated) {}
