package dev.throughline.strategy.metric;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is measured: the question it answers, of whom, how, in which unit, and how its values may be rolled up.
public record Metric(
        MetricId id,
        String name,
        String question,
        @Nullable String population,
        @Nullable String formula,
        MetricKind kind,
        Statistic statistic,
        @Nullable String unit,
        @Nullable String numeratorUnit,
        @Nullable String denominatorUnit,
        int decimals,
        Direction direction,
        RollUp rollUp,
        @Nullable String dimension,
        @Nullable String timeWindow,
        @Nullable String source,
        Side side,
        Timing timing,
        @Nullable PirateStage pirateStage,
        @Nullable HeartDimension heartDimension,
        @Nullable MemberId definedById,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Node {}
