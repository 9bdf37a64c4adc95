package dev.throughline.strategy.metric;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.serviceaccount.ServiceAccountId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was observed, as exactly as it was given. Never altered: a correction is a measurement of its own.
public record Measurement(
        MeasurementId id,
        MetricId metricId,
        @Nullable SegmentId segmentId,
        Instant observedAt,
        Exact exact,
        @Nullable String unit,
        @Nullable Long sampleSize,
        @Nullable String source,
        @Nullable String note,
        @Nullable MemberId recordedById,
        @Nullable ServiceAccountId serviceAccountId,
        Instant recordedAt,
        @Nullable MeasurementId correctsId)
        implements Node {

    @Override
    public int version() {
        return 1;
    }
}
