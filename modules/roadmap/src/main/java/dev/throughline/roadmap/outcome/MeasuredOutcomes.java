package dev.throughline.roadmap.outcome;

import dev.throughline.strategy.metric.MetricUseAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Says which teams measure by a metric what their themes are to change.
@Service
class MeasuredOutcomes {

    private final ThemeOutcomeRepository repository;

    MeasuredOutcomes(ThemeOutcomeRepository repository) {
        this.repository = repository;
    }

    @EventListener
    void on(MetricUseAsked asked) {
        asked.teams().addAll(repository.measuringBy(asked.targets(), false));
        asked.atWork().addAll(repository.measuringBy(asked.targets(), true));
    }
}
