package dev.throughline.experiment.plan;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.METRIC_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.Metrics;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ExperimentPlanController {

    private final ExperimentPlans plans;
    private final Experiments experiments;
    private final Metrics metrics;
    private final Access access;

    ExperimentPlanController(ExperimentPlans plans, Experiments experiments, Metrics metrics, Access access) {
        this.plans = plans;
        this.experiments = experiments;
        this.metrics = metrics;
        this.access = access;
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    ExperimentPlan setExperimentPlan(@Argument SetExperimentPlan input) {
        return plans.set(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<ExperimentPlan> plan(Experiment experiment, Siblings siblings) {
        return siblings.find(experiment.id(), plans::of);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Experiment> experiment(ExperimentPlan plan, Siblings siblings) {
        return siblings.find(plan.experimentId(), experiments::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Metric> metric(ExperimentPlan plan, Siblings siblings) {
        return siblings.find(access.may(METRIC_READ) ? plan.metricId() : null, metrics::byIds);
    }
}
