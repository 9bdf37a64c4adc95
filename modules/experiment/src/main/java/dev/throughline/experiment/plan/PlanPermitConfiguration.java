package dev.throughline.experiment.plan;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_RESULT_CREATE;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.experiment.variant.Variant;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.node.Permits;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What concerns plans and variants: they belong where their experiment does.
@Configuration(proxyBeanMethods = false)
class PlanPermitConfiguration {

    @Bean
    Permits<ExperimentPlan> experimentPlanPermits(Access access, Experiments experiments) {
        return new Permits<>(
                ExperimentPlan.class,
                nodes -> held(
                        access, experiments, nodes, ExperimentPlan::experimentId, EXPERIMENT_READ, EXPERIMENT_CHANGE));
    }

    @Bean
    Permits<Variant> variantPermits(Access access, Experiments experiments) {
        return new Permits<>(
                Variant.class,
                nodes -> held(
                        access,
                        experiments,
                        nodes,
                        Variant::experimentId,
                        EXPERIMENT_READ,
                        EXPERIMENT_CHANGE,
                        EXPERIMENT_RESULT_CREATE));
    }

    private static <N extends Node> Map<N, Set<String>> held(
            Access access,
            Experiments experiments,
            Set<N> nodes,
            Function<N, ExperimentId> experiment,
            Permission... concerned) {
        Map<ExperimentId, Experiment> above =
                experiments.byIds(nodes.stream().map(experiment).collect(Collectors.toSet()));
        return access.held(
                nodes,
                node -> Place.of(Objects.requireNonNull(above.get(experiment.apply(node)))
                        .teamId()),
                concerned);
    }
}
