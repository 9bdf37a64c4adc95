package dev.throughline.experiment.experiment;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_RESULT_CREATE;
import static dev.throughline.organisation.role.Permission.LEARNING_READ;

import dev.throughline.experiment.knowledge.KnowledgeItem;
import dev.throughline.experiment.learning.Learning;
import dev.throughline.experiment.obstacle.Obstacle;
import dev.throughline.experiment.proposal.Proposal;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Place;
import dev.throughline.platform.node.Permits;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What concerns obstacles, experiments and learnings, and where they belong: the same rules as in the services that
/// refuse.
@Configuration(proxyBeanMethods = false)
class ExperimentPermitConfiguration {

    @Bean
    Permits<Obstacle> obstaclePermits(Access access) {
        return new Permits<>(
                Obstacle.class,
                nodes -> access.held(
                        nodes, obstacle -> Place.of(obstacle.teamId()), EXPERIMENT_READ, EXPERIMENT_CHANGE));
    }

    @Bean
    Permits<Experiment> experimentPermits(Access access) {
        return new Permits<>(
                Experiment.class,
                nodes -> access.held(
                        nodes,
                        experiment -> Place.of(experiment.teamId()),
                        EXPERIMENT_READ,
                        EXPERIMENT_CHANGE,
                        EXPERIMENT_RESULT_CREATE));
    }

    @Bean
    Permits<KnowledgeItem> knowledgeItemPermits(Access access) {
        return new Permits<>(
                KnowledgeItem.class,
                nodes -> access.held(nodes, item -> Place.of(item.teamId()), EXPERIMENT_READ, EXPERIMENT_CHANGE));
    }

    @Bean
    Permits<Proposal> proposalPermits(Access access, Experiments experiments) {
        return new Permits<>(Proposal.class, nodes -> {
            Map<ExperimentId, Experiment> above =
                    experiments.byIds(nodes.stream().map(Proposal::experimentId).collect(Collectors.toSet()));
            return access.held(
                    nodes,
                    proposal -> Place.of(Objects.requireNonNull(above.get(proposal.experimentId()))
                            .teamId()),
                    EXPERIMENT_READ,
                    EXPERIMENT_CHANGE);
        });
    }

    @Bean
    Permits<Learning> learningPermits(Access access) {
        return new Permits<>(
                Learning.class, nodes -> access.held(nodes, learning -> Place.of(learning.teamId()), LEARNING_READ));
    }
}
