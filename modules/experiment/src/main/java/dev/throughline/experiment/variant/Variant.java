package dev.throughline.experiment.variant;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.platform.node.Archivable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What some of the people are shown. Of the weights of all variants, its own is the share of people that it gets.
public record Variant(
        VariantId id,
        ExperimentId experimentId,
        String name,
        @Nullable String description,
        boolean control,
        int weight,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {}
