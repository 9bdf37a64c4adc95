package dev.throughline.stakeholder.update;

/// That the caller has read it.
record ReadStatusUpdate(StatusUpdateId id) {}
