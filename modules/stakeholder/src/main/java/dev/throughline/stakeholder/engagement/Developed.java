package dev.throughline.stakeholder.engagement;

import java.util.List;
import java.util.Set;

/// What has moved on, by kind and then in the order in which it happened, and the kinds of which there may be more: the
/// caller may not read all of them, or there was more than is looked at.
public record Developed(List<Development> items, Set<DevelopmentKind> incomplete) {}
