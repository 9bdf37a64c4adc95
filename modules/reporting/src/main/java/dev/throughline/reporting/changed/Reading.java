package dev.throughline.reporting.changed;

import dev.throughline.platform.node.AnyId;

/// A measurement or a check-in, and the goal that it tells about.
record Reading(AnyId id, AnyId goal) {}
