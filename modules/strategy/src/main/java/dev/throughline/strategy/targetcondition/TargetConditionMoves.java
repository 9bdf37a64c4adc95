package dev.throughline.strategy.targetcondition;

import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_ACTIVATE;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.progress.Baselines;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Verdict;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Moves target conditions along their states, each with its guard.
@Service
public class TargetConditionMoves {

    private final TargetConditionRepository repository;
    private final TargetConditions conditions;
    private final Baselines baselines;
    private final Evaluations evaluations;
    private final Agreements agreements;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    TargetConditionMoves(
            TargetConditionRepository repository,
            TargetConditions conditions,
            Baselines baselines,
            Evaluations evaluations,
            Agreements agreements,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.conditions = conditions;
        this.baselines = baselines;
        this.evaluations = evaluations;
        this.agreements = agreements;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    public TargetCondition baseline(MoveTargetCondition move) {
        TargetCondition before = held(move, TARGET_CONDITION_ACTIVATE);
        Moves.expect(before.state(), TargetConditionState.BASELINED);
        TargetCondition after =
                repository.baseline(before.id(), baselines.moment(before.targetId(), move.baselineAt()));
        changes.record("baselineTargetCondition", before, after, move.reason());
        return after;
    }

    TargetCondition accept(MoveTargetCondition move) {
        TargetCondition before = repository.lock(move.id(), "id");
        Versions.expect(move.expectedVersion(), before);
        AcceptanceSide side = agreements.accepting(before, move.side());
        TargetCondition after = repository.accept(before.id(), side, access.caller());
        changes.record("acceptTargetCondition", before, after, move.reason());
        return after;
    }

    public TargetCondition activate(MoveTargetCondition move) {
        TargetCondition before = held(move, TARGET_CONDITION_ACTIVATE);
        new Problems()
                .unless(
                        before.state() != TargetConditionState.DRAFT,
                        StrategyError.BASELINE_MISSING,
                        "id",
                        "Measure where you are before you start (S1:210): record a measurement, then set the baseline.")
                .refuse();
        Moves.expect(before.state(), TargetConditionState.ACTIVE);
        new Problems()
                .unless(
                        conditions.above(before).active(),
                        StrategyError.PARENT_NOT_ACTIVE,
                        "id",
                        "Activate the challenge or initiative above it first.")
                .refuse();
        agreements.refuseUnaccepted(before);
        return moved("activateTargetCondition", before, move, TargetConditionState.ACTIVE);
    }

    TargetCondition achieve(MoveTargetCondition move) {
        TargetCondition before = held(move, TARGET_CONDITION_ACTIVATE);
        Moves.expect(before.state(), TargetConditionState.ACHIEVED);
        Goal goal = Objects.requireNonNull(before.goal());
        new Problems()
                .unless(
                        evaluations.of(goal).verdict() == Verdict.MET,
                        StrategyError.TARGET_NOT_MET,
                        "id",
                        "The latest measurements do not meet the target; comparator and quantifier have to hold.")
                .refuse();
        return moved("achieveTargetCondition", before, move, TargetConditionState.ACHIEVED);
    }

    TargetCondition move(String action, MoveTargetCondition move, TargetConditionState to) {
        return moved(action, held(move, TARGET_CONDITION_ACTIVATE), move, to);
    }

    private TargetCondition held(MoveTargetCondition move, Permission permission) {
        TargetCondition condition = repository.lock(move.id(), "id");
        access.require(permission, condition.teamId());
        Versions.expect(move.expectedVersion(), condition);
        return condition;
    }

    private TargetCondition moved(
            String action, TargetCondition before, MoveTargetCondition move, TargetConditionState to) {
        Moves.expect(before.state(), to);
        TargetCondition after = repository.move(before.id(), to);
        changes.record(action, before, after, move.reason());
        facts.publishEvent(new TargetConditionChanged(before, after, action, move.reason()));
        return after;
    }
}
