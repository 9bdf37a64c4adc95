package dev.throughline.inbox.box;

/// How much the caller owes of one kind.
public record OwedCount(String kind, int count) {}
