package dev.throughline.platform.changes;

import java.util.Set;

/// Which changes of a kind of node are news: those that made one, and those that changed one of the fields. Some values
/// say what a node belongs to, or did before.
public record Tidings(String kind, Set<String> fields, Set<String> belongsBy) {}
