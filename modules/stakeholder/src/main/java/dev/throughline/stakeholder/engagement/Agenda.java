package dev.throughline.stakeholder.engagement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to talk about: what has moved on since the last engagement of the same, if there was one, and whether
/// there is more than that.
public record Agenda(@Nullable EngagementId sinceId, List<Development> items, boolean more) {}
