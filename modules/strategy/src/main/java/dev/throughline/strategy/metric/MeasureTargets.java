package dev.throughline.strategy.metric;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class MeasureTargets {

    private final MeasureTargetRepository repository;
    private final Metrics metrics;

    MeasureTargets(MeasureTargetRepository repository, Metrics metrics) {
        this.repository = repository;
        this.metrics = metrics;
    }

    public Map<MeasureTargetId, MeasureTarget> byIds(Set<MeasureTargetId> ids) {
        return repository.byIds(ids);
    }

    /// Reads what a caller sets in the metric's unit, refuses what could never be decided, and keeps it.
    public @Nullable MeasureTarget keep(@Nullable SetTarget set, String path) {
        return set == null
                ? null
                : repository.insert(TargetReading.read(metrics.inUse(set.metricId(), path + ".metricId"), set, path));
    }
}
