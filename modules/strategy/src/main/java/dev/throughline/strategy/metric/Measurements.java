package dev.throughline.strategy.metric;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class Measurements implements Nodes<MeasurementId, Measurement> {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final MeasurementRepository repository;
    private final Metrics metrics;
    private final Segments segments;
    private final Access access;
    private final Changes changes;

    Measurements(MeasurementRepository repository, Metrics metrics, Segments segments, Access access, Changes changes) {
        this.repository = repository;
        this.metrics = metrics;
        this.segments = segments;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<MeasurementId> idType() {
        return MeasurementId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.MEASUREMENT_READ.name();
    }

    @Override
    public Map<MeasurementId, Measurement> byIds(Set<MeasurementId> ids) {
        return repository.byIds(ids);
    }

    /// The latest observed, then recorded, of each segment at each of the moments; corrected ones do not count.
    public Map<AsOf, List<Measurement>> latest(Set<AsOf> moments) {
        Set<MetricId> asked = moments.stream().map(AsOf::metricId).collect(Collectors.toSet());
        Set<MetricId> segmented = metrics.byIds(asked).values().stream()
                .filter(metric -> metric.dimension() != null)
                .map(Metric::id)
                .collect(Collectors.toSet());
        return repository.latest(moments, segmented::contains);
    }

    /// The latest of the whole, and of each segment, for the metric of each target.
    public Map<MeasureTargetId, List<Measurement>> current(Set<MeasureTargetId> targets) {
        return repository.current(targets);
    }

    /// Those of them in whose place another one has been put, and when that was.
    public Map<MeasurementId, Instant> corrected(Set<MeasurementId> ids) {
        return ids.isEmpty() ? Map.of() : repository.corrected(ids);
    }

    Map<MetricId, Connection<Measurement>> of(Set<MetricId> metrics, Listing listing) {
        return repository.of(metrics, listing);
    }

    public Measurement record(RecordMeasurement record) {
        Metric metric = metrics.inUse(record.metricId(), "metricId");
        metrics.requireWhereUsed(Permission.MEASUREMENT_CREATE, metric);
        refuseMisplaced(metric, record.segmentId());
        Instant observed = Objects.requireNonNullElseGet(record.observedAt(), Instant::now);
        Measurement recorded = keep(
                metric,
                record.segmentId(),
                observed,
                record.value(),
                record.sampleSize(),
                record.source(),
                record.note(),
                null);
        changes.created("recordMeasurement", recorded);
        return recorded;
    }

    /// Leaves the old one as it was said and puts a new one in its place.
    Measurement correct(CorrectMeasurement correct) {
        Measurement old = byIds(Set.of(correct.id())).get(correct.id());
        if (old == null) {
            throw Refusal.notFound("id");
        }
        Metric metric = metrics.metric(old.metricId(), "id");
        metrics.requireWhereUsed(Permission.MEASUREMENT_CREATE, metric);
        Instant observed = Objects.requireNonNullElse(correct.observedAt(), old.observedAt());
        Measurement corrected = keep(
                metric,
                old.segmentId(),
                observed,
                correct.value(),
                correct.sampleSize(),
                correct.source(),
                correct.note(),
                old.id());
        changes.changed("correctMeasurement", old, corrected);
        return corrected;
    }

    private Measurement keep(
            Metric metric,
            @Nullable SegmentId segment,
            Instant observed,
            Given value,
            @Nullable Integer sampleSize,
            @Nullable String source,
            @Nullable String note,
            @Nullable MeasurementId corrects) {
        Exact exact = Quantities.read(metric, value, "value");
        new Problems()
                .unless(
                        !observed.isAfter(Instant.now().plus(CLOCKS_DIFFER)),
                        PlatformError.INVALID,
                        "observedAt",
                        "Nothing can be observed in the future.")
                .unless(
                        metric.kind() != MetricKind.RATIO || value.numerator() != null,
                        PlatformError.INVALID,
                        "value",
                        "Measure a ratio as a numerator and a denominator, so that it can be pooled.")
                .refuse();
        return repository.insert(new Measurement(
                new MeasurementId(new UUID(0, 0)),
                metric.id(),
                segment,
                observed,
                exact,
                value.unit(),
                sampleSize == null ? null : sampleSize.longValue(),
                source,
                note,
                access.member(),
                access.serviceAccount(),
                Instant.now(),
                corrects));
    }

    private void refuseMisplaced(Metric metric, @Nullable SegmentId id) {
        if (id == null) {
            return;
        }
        Segment segment = segments.byIds(Set.of(id)).get(id);
        if (segment == null) {
            throw Refusal.notFound("segmentId");
        }
        Archived.refuse(segment.archivedAt(), "segmentId");
        new Problems()
                .unless(
                        segment.dimension().equals(metric.dimension()),
                        PlatformError.INVALID,
                        "segmentId",
                        "This metric is not kept by \"%s\".".formatted(segment.dimension()))
                .refuse();
    }
}
