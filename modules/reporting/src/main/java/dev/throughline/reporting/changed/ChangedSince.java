package dev.throughline.reporting.changed;

import dev.throughline.roadmap.version.RoadmapVersionId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Exactly one of them says since when.
record ChangedSince(
        @Nullable Instant moment,
        @Nullable LocalDate day,
        @Nullable RoadmapVersionId roadmapVersionId) {}
