package dev.throughline.experiment.plan;

import dev.throughline.strategy.metric.MetricUseAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Says which teams measure by a metric what their experiments are to show.
@Service
class MeasuredExperiments {

    private final ExperimentPlanRepository repository;

    MeasuredExperiments(ExperimentPlanRepository repository) {
        this.repository = repository;
    }

    @EventListener
    void on(MetricUseAsked asked) {
        asked.teams().addAll(repository.measuringBy(asked.metric(), asked.targets(), false));
        asked.atWork().addAll(repository.measuringBy(asked.metric(), asked.targets(), true));
    }
}
