package dev.throughline.strategy.progress;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.metric.AsOf;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Measurements;
import dev.throughline.strategy.metric.Metrics;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class Baselines {

    private final MeasureTargets targets;
    private final Metrics metrics;
    private final Measurements measurements;

    Baselines(MeasureTargets targets, Metrics metrics, Measurements measurements) {
        this.targets = targets;
        this.metrics = metrics;
        this.measurements = measurements;
    }

    /// The moment of a baseline: the one asked for, or that of the latest observation. Refused where nothing had been
    /// observed by then: what is not measured before it starts cannot start (S1:210).
    public Instant moment(@Nullable MeasureTargetId target, @Nullable Instant asked) {
        if (target == null) {
            throw Refusal.of(StrategyError.TARGET_MISSING, "id", "Set a target with a metric first.");
        }
        return find(target, asked)
                .orElseThrow(
                        () -> Refusal.of(
                                StrategyError.BASELINE_MISSING,
                                asked == null ? "id" : "baselineAt",
                                "Nothing was measured by then: record a measurement observed on or before the baseline (S1:210)."));
    }

    /// Empty where nothing was observed by then that the target can be held against.
    public Optional<Instant> find(MeasureTargetId id, @Nullable Instant asked) {
        new Problems()
                .unless(
                        asked == null || !asked.isAfter(Instant.now()),
                        PlatformError.INVALID,
                        "baselineAt",
                        "A baseline is not in the future: what is measured from now on cannot be where you began.")
                .refuse();
        MeasureTarget target = Objects.requireNonNull(targets.byIds(Set.of(id)).get(id));
        AsOf moment = asked == null ? AsOf.current(target.metricId()) : AsOf.at(target.metricId(), asked);
        List<Measurement> measured = measurements.latest(Set.of(moment)).getOrDefault(moment, List.of());
        return measures(target, measured)
                ? measured.stream()
                        .map(Measurement::observedAt)
                        .max(Comparator.naturalOrder())
                        .map(latest -> asked == null ? latest : asked)
                : Optional.empty();
    }

    private boolean measures(MeasureTarget target, List<Measurement> measured) {
        return target.dimension() == null
                ? Whole.of(
                                        Objects.requireNonNull(metrics.byIds(Set.of(target.metricId()))
                                                .get(target.metricId())),
                                        measured)
                                .value()
                        != null
                : measured.stream().anyMatch(measurement -> measurement.segmentId() != null);
    }
}
