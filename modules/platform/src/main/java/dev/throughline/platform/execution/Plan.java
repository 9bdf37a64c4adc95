package dev.throughline.platform.execution;

/// How an operation is executed, and what is known of it from the times before.
record Plan(PlannedSelection root, Habit habit) {}
