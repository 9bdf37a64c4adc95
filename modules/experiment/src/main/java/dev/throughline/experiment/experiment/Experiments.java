package dev.throughline.experiment.experiment;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.ExperimentError;
import dev.throughline.experiment.obstacle.ObstacleAt;
import dev.throughline.experiment.obstacle.ObstacleId;
import dev.throughline.experiment.obstacle.Obstacles;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.team.TeamId;
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
import dev.throughline.platform.sql.Patch;
import dev.throughline.roadmap.theme.ThemeAt;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Service;

/// Held from above downwards: the target condition, the obstacle, the experiment, then a theme.
@Service
public class Experiments implements Nodes<ExperimentId, Experiment> {

    private final ExperimentRepository repository;
    private final StepRepository steps;
    private final Obstacles obstacles;
    private final TargetConditions conditions;
    private final Themes themes;
    private final MeasureTargets targets;
    private final Access access;
    private final Changes changes;

    Experiments(
            ExperimentRepository repository,
            StepRepository steps,
            Obstacles obstacles,
            TargetConditions conditions,
            Themes themes,
            MeasureTargets targets,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.steps = steps;
        this.obstacles = obstacles;
        this.conditions = conditions;
        this.themes = themes;
        this.targets = targets;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<ExperimentId> idType() {
        return ExperimentId.TYPE;
    }

    @Override
    public String readPermission() {
        return EXPERIMENT_READ.name();
    }

    @Override
    public Map<ExperimentId, Experiment> byIds(Set<ExperimentId> ids) {
        return repository.byIds(ids);
    }

    public Map<TargetConditionId, Connection<Experiment>> under(Set<TargetConditionId> parents, Listing listing) {
        return repository.under(parents, listing);
    }

    Connection<Experiment> page(Listing listing) {
        return repository.page(listing);
    }

    Map<ObstacleId, Connection<Experiment>> on(Set<ObstacleId> parents, Listing listing) {
        return repository.on(parents, listing);
    }

    Map<ThemeId, Connection<Experiment>> about(Set<ThemeId> parents, Listing listing) {
        return repository.about(parents, listing);
    }

    Map<TeamId, Connection<Experiment>> of(Set<TeamId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    /// The experiment, kept from changing until the transaction ends, where the caller may change it; refused at the
    /// path where there is none.
    public Experiment hold(ExperimentId id, String path) {
        return hold(id, path, EXPERIMENT_CHANGE);
    }

    /// The same for whoever has another permission, such as that to say what was counted.
    public Experiment hold(ExperimentId id, String path, Permission permission) {
        Experiment seen = repository.byIds(Set.of(id)).get(id);
        if (seen == null) {
            throw Refusal.notFound(path);
        }
        TargetCondition condition = conditions.hold(seen.targetConditionId(), path);
        access.require(permission, condition.teamId());
        return repository.lock(id, path);
    }

    /// Of the teams, or of all; what is due first comes first.
    public Connection<Experiment> running(@Nullable Set<TeamId> teams, Listing listing) {
        return steps.running(teams, null, null, listing);
    }

    /// What runs and is due after a moment, where there is one, and until another.
    public Connection<Experiment> due(
            @Nullable Set<TeamId> teams, @Nullable Instant after, Instant until, Listing listing) {
        return steps.running(teams, after, until, listing);
    }

    /// What was concluded last on the way to each of the target conditions.
    public Map<TargetConditionId, Experiment> lastSteps(Set<TargetConditionId> ids) {
        return steps.last(ids);
    }

    /// What runs, on the selected obstacle before others, or else what is designed for that one.
    public Map<TargetConditionId, Experiment> nextSteps(Set<TargetConditionId> ids) {
        return steps.next(ids);
    }

    /// All that started, in that order.
    public Map<TargetConditionId, Connection<Experiment>> stepsTo(Set<TargetConditionId> ids, Listing listing) {
        return steps.to(ids, listing);
    }

    /// Counts the version up, where what belongs to an experiment has changed; the experiment is held. Whoever starts
    /// it freezes that, too, and says which version was read.
    public void touched(ExperimentId id) {
        repository.touch(id);
    }

    /// The experiment that showed that each of the obstacles is gone.
    public Map<ObstacleId, Experiment> thatRemoved(Set<ObstacleId> removed) {
        return repository.thatRemoved(removed);
    }

    /// The experiment is held, and concluded.
    public void showedRemoval(Experiment before, @Nullable String reason) {
        changes.record("removeObstacle", before, repository.removedObstacle(before.id()), reason);
    }

    Experiment design(DesignExperiment design) {
        refuseSeconds(design.duration());
        ObstacleAt at = obstacles.hold(design.obstacleId(), "obstacleId").refuseClosed("obstacleId");
        TeamId team = at.condition().teamId();
        refuseForeignTheme(design.themeId(), team);
        MeasureTarget target = targets.keep(design.target(), "target");
        Experiment designed = repository.insert(design, at.condition().id(), team, target == null ? null : target.id());
        changes.created("designExperiment", designed);
        return designed;
    }

    /// Until it starts, everything may be said otherwise; then what was expected stands, and what was to be learned.
    Experiment change(ChangeExperiment change) {
        refuseSeconds(change.duration().value());
        Experiment before = hold(change.id(), "id");
        Versions.expect(change.expectedVersion(), before);
        Moves.refuseEnded(before.state());
        if (Patch.differs(change.themeId(), before.themeId())) {
            refuseForeignTheme(change.themeId().value(), before.teamId());
        }
        MeasureTarget target = targets.keep(change.target().value(), before.targetId(), "target");
        if (before.state() == ExperimentState.RUNNING) {
            refuseThawing(before, change, target == null ? null : target.id());
        }
        Experiment after = repository.update(change, before, target == null ? null : target.id());
        changes.record("changeExperiment", before, after, change.reason());
        return after;
    }

    private static void refuseThawing(Experiment before, ChangeExperiment change, @Nullable MeasureTargetId target) {
        Problems problems = new Problems();
        frozen(problems, change.learningGoal(), before.learningGoal(), "learningGoal");
        frozen(problems, change.hypothesis(), before.hypothesis(), "hypothesis");
        frozen(problems, change.method(), before.method(), "method");
        frozen(problems, change.expectation(), before.expectation(), "expectation");
        frozen(problems, change.threshold(), before.threshold(), "threshold");
        problems.unless(
                        change.target().isOmitted() || Objects.equals(target, before.targetId()),
                        ExperimentError.EXPECTATION_FROZEN,
                        "target",
                        FROZEN)
                .refuse();
    }

    private static final String FROZEN =
            "This was frozen when the experiment started: what happens is held against it. Cancel this one and design another.";

    private static <T> void frozen(Problems problems, ArgumentValue<T> change, @Nullable T before, String path) {
        problems.unless(!Patch.differs(change, before), ExperimentError.EXPECTATION_FROZEN, path, FROZEN);
    }

    /// It is kept in minutes; what is said in seconds would be cut without a word.
    private static void refuseSeconds(@Nullable Duration duration) {
        new Problems()
                .unless(
                        duration == null || duration.equals(Duration.ofMinutes(duration.toMinutes())),
                        PlatformError.INVALID,
                        "duration",
                        "An experiment takes whole minutes.")
                .refuse();
    }

    private void refuseForeignTheme(@Nullable ThemeId id, TeamId team) {
        if (id == null) {
            return;
        }
        ThemeAt at = themes.hold(id, "themeId");
        new Problems()
                .unless(
                        at.team().equals(team),
                        ExperimentError.THEME_OF_ANOTHER_TEAM,
                        "themeId",
                        "An experiment is about a theme of its own team; this one is another team's.")
                .refuse();
        at.refuseClosed("themeId");
    }
}
