package dev.throughline.experiment.learning;

import static dev.throughline.organisation.role.Permission.LEARNING_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class Learnings implements Nodes<LearningId, Learning> {

    private final LearningRepository repository;
    private final Experiments experiments;
    private final Access access;
    private final Changes changes;

    Learnings(LearningRepository repository, Experiments experiments, Access access, Changes changes) {
        this.repository = repository;
        this.experiments = experiments;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<LearningId> idType() {
        return LearningId.TYPE;
    }

    @Override
    public String readPermission() {
        return LEARNING_READ.name();
    }

    @Override
    public Map<LearningId, Learning> byIds(Set<LearningId> ids) {
        return repository.byIds(ids);
    }

    /// Each group's, in the group's order.
    public Map<Set<LearningId>, List<Learning>> inOrder(Set<Set<LearningId>> groups) {
        Map<LearningId, Learning> found =
                repository.byIds(groups.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return groups.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        group -> group.stream()
                                .map(found::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /// What was recorded from a moment until another, by the teams or by all.
    public Connection<Learning> between(@Nullable Set<TeamId> teams, Instant from, Instant until, Listing listing) {
        return repository.between(teams, from, until, listing);
    }

    Connection<Learning> page(Listing listing) {
        return repository.page(listing);
    }

    Map<ExperimentId, Connection<Learning>> of(Set<ExperimentId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    Map<TargetConditionId, Connection<Learning>> under(Set<TargetConditionId> parents, Listing listing) {
        return repository.under(parents, listing);
    }

    Map<TeamId, Connection<Learning>> ofTeams(Set<TeamId> parents, Listing listing) {
        return repository.ofTeams(parents, listing);
    }

    /// Also of an experiment that was cancelled: it may have taught why.
    Learning record(RecordLearning record) {
        Experiment experiment = experiments.hold(record.experimentId(), "experimentId");
        new Problems()
                .unless(
                        experiment.startedAt() != null,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "experimentId",
                        "This experiment is %s and never ran: nothing was learned from it as yet."
                                .formatted(experiment.state()))
                .refuse();
        return record(experiment, record.statement(), record.implication());
    }

    /// The experiment is held, and the caller may change it.
    public Learning record(Experiment experiment, String statement, @Nullable String implication) {
        Learning recorded = repository.insert(experiment, statement, implication, access.caller());
        changes.created("recordLearning", recorded);
        return recorded;
    }
}
