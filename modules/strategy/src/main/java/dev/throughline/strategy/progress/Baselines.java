package dev.throughline.strategy.progress;

import dev.throughline.platform.errors.Refusal;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.metric.AsOf;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Measurements;
import dev.throughline.strategy.metric.MetricId;
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
    private final Measurements measurements;

    Baselines(MeasureTargets targets, Measurements measurements) {
        this.targets = targets;
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

    public Optional<Instant> find(MeasureTargetId target, @Nullable Instant asked) {
        MetricId metric = Objects.requireNonNull(targets.byIds(Set.of(target)).get(target))
                .metricId();
        AsOf moment = asked == null ? AsOf.current(metric) : new AsOf(metric, asked);
        return measurements.latest(Set.of(moment)).getOrDefault(moment, List.of()).stream()
                .map(Measurement::observedAt)
                .max(Comparator.naturalOrder())
                .map(latest -> asked == null ? latest : asked);
    }
}
