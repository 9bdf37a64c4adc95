package dev.throughline.experiment.obstacle;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.ExperimentError;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.strategy.metric.MeasurementId;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever changes something on the way to a target condition holds its row first, so that two of them agree on what is
/// selected.
@Service
public class Obstacles implements Nodes<ObstacleId, Obstacle> {

    private final ObstacleRepository repository;
    private final TargetConditions conditions;
    private final Access access;
    private final Changes changes;

    Obstacles(ObstacleRepository repository, TargetConditions conditions, Access access, Changes changes) {
        this.repository = repository;
        this.conditions = conditions;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<ObstacleId> idType() {
        return ObstacleId.TYPE;
    }

    @Override
    public String readPermission() {
        return EXPERIMENT_READ.name();
    }

    @Override
    public Map<ObstacleId, Obstacle> byIds(Set<ObstacleId> ids) {
        return repository.byIds(ids);
    }

    /// The obstacle that is worked on, under each target condition that has one.
    public Map<TargetConditionId, Obstacle> selected(Set<TargetConditionId> conditions) {
        return repository.selected(conditions);
    }

    /// What still stands in the way under each target condition, oldest first.
    public Map<TargetConditionId, List<Obstacle>> open(Set<TargetConditionId> conditions) {
        return repository.open(conditions);
    }

    public Map<TargetConditionId, Connection<Obstacle>> under(Set<TargetConditionId> parents, Listing listing) {
        return repository.under(parents, listing);
    }

    Connection<Obstacle> page(Listing listing) {
        return repository.page(listing);
    }

    /// The obstacle with its target condition, kept from changing until the transaction ends, where the caller may
    /// change it; refused at the path where there is none.
    public ObstacleAt hold(ObstacleId id, String path) {
        Obstacle seen = repository.byIds(Set.of(id)).get(id);
        if (seen == null) {
            throw Refusal.notFound(path);
        }
        TargetCondition condition = conditions.hold(seen.targetConditionId(), path);
        access.require(EXPERIMENT_CHANGE, condition.teamId());
        return new ObstacleAt(repository.lock(id, path), condition);
    }

    Obstacle identify(IdentifyObstacle identify) {
        TargetCondition condition = conditions.hold(identify.targetConditionId(), "targetConditionId");
        access.require(EXPERIMENT_CHANGE, condition.teamId());
        ObstacleAt.refuseEnded(condition, "targetConditionId");
        Obstacle identified = repository.insert(identify, condition.teamId());
        changes.created("identifyObstacle", identified);
        return identified;
    }

    Obstacle change(ChangeObstacle change) {
        Obstacle before = held(change.id(), change.expectedVersion());
        Moves.refuseEnded(before.state());
        Obstacle after = repository.update(change);
        changes.record("changeObstacle", before, after, change.reason());
        return after;
    }

    /// One at a time: which one is asked of the team, not of us, so the former is not parked by itself.
    Obstacle select(MoveObstacle move) {
        ObstacleAt at = hold(move.id(), "id");
        Obstacle before = at.obstacle();
        Versions.expect(move.expectedVersion(), before);
        Moves.expect(before.state(), ObstacleState.SELECTED);
        ObstacleAt.refuseEnded(at.condition(), "id");
        Obstacle selected =
                repository.selected(Set.of(before.targetConditionId())).get(before.targetConditionId());
        if (selected != null) {
            throw Refusal.of(
                    ExperimentError.OBSTACLE_ALREADY_SELECTED,
                    "id",
                    "One obstacle is worked on at a time, and \"%s\" (%s) is selected: remove, refute or park it first."
                            .formatted(selected.statement(), selected.id()));
        }
        Obstacle after = repository.select(before.id());
        changes.record("selectObstacle", before, after, move.reason());
        return after;
    }

    Obstacle park(MoveObstacle move) {
        Obstacle before = held(move.id(), move.expectedVersion());
        Moves.expect(before.state(), ObstacleState.PARKED);
        Obstacle after = repository.park(before.id());
        changes.record("parkObstacle", before, after, move.reason());
        return after;
    }

    Obstacle refute(MoveObstacle move) {
        Obstacle before = held(move.id(), move.expectedVersion());
        Moves.expect(before.state(), ObstacleState.REFUTED);
        return end("refuteObstacle", before, ObstacleState.REFUTED, null, move.reason());
    }

    /// What is removed was shown to be gone; who says so has looked at that.
    Obstacle remove(Obstacle before, RemoveObstacle remove) {
        return end("removeObstacle", before, ObstacleState.REMOVED, remove.measurementId(), remove.reason());
    }

    /// What somebody wrote by mistake; what was worked on stays visible.
    Obstacle archive(MoveObstacle move) {
        Obstacle before = held(move.id(), move.expectedVersion());
        new Problems()
                .unless(
                        before.state() == ObstacleState.IDENTIFIED && !repository.anyExperimentOn(before.id()),
                        PlatformError.IN_USE,
                        "id",
                        "What was worked on stays visible: remove, refute or park this obstacle instead.")
                .refuse();
        Obstacle after = repository.archive(before.id());
        changes.record("archiveObstacle", before, after, move.reason());
        return after;
    }

    private Obstacle end(
            String action,
            Obstacle before,
            ObstacleState state,
            @Nullable MeasurementId measurement,
            @Nullable String reason) {
        Obstacle after = repository.end(before.id(), state, measurement);
        changes.record(action, before, after, reason);
        return after;
    }

    private Obstacle held(ObstacleId id, @Nullable Integer expectedVersion) {
        Obstacle obstacle = hold(id, "id").obstacle();
        Versions.expect(expectedVersion, obstacle);
        return obstacle;
    }
}
