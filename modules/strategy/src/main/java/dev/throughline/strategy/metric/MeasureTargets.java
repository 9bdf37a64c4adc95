package dev.throughline.strategy.metric;

import java.util.Map;
import java.util.Objects;
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
        return keep(set, null, path);
    }

    /// The same where there is a target already: one that asks the same in the same unit stays what it is.
    public @Nullable MeasureTarget keep(@Nullable SetTarget set, @Nullable MeasureTargetId heldId, String path) {
        if (set == null) {
            return null;
        }
        MeasureTarget read = TargetReading.read(metrics.inUse(set.metricId(), path + ".metricId"), set, path);
        MeasureTarget held =
                heldId == null ? null : repository.byIds(Set.of(heldId)).get(heldId);
        return held != null && held.asksTheSameAs(read) && Objects.equals(held.unit(), read.unit())
                ? held
                : repository.insert(read);
    }
}
