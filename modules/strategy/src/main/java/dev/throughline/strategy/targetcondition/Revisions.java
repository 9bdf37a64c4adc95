package dev.throughline.strategy.targetcondition;

import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.sql.Patch;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargets;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Puts new target conditions in the place of active ones.
@Service
public class Revisions {

    private final TargetConditionRepository repository;
    private final TargetConditions conditions;
    private final Challenges challenges;
    private final MeasureTargets targets;
    private final Agreements agreements;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Revisions(
            TargetConditionRepository repository,
            TargetConditions conditions,
            Challenges challenges,
            MeasureTargets targets,
            Agreements agreements,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.conditions = conditions;
        this.challenges = challenges;
        this.targets = targets;
        this.agreements = agreements;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    /// Keeps the old one as it was and puts a new one in its place. On another metric or other segments, that one
    /// begins as a draft; in other words, it waits for those who have to agree to them.
    TargetCondition revise(ChangeTargetCondition change) {
        conditions.keepTeam(change.id());
        TargetCondition before = repository.lock(change.id(), "id");
        access.demand(agreements.mayRevise(before), TARGET_CONDITION_CHANGE);
        Versions.expect(change.expectedVersion(), before);
        Moves.expect(before.state(), TargetConditionState.REVISED);
        new Problems()
                .unless(
                        change.target().isOmitted() || change.target().value() != null,
                        StrategyError.TARGET_MISSING,
                        "target",
                        "A revision keeps the target or sets another one; abandon what is no longer measured.")
                .refuse();
        MeasureTarget target = targets.keep(change.target().value(), before.targetId(), "target");
        if (!change.changes(before, target)) {
            return before;
        }
        TargetCondition copy = repository.copy(before);
        conditions.refuseWhatAnotherTeamHolds(conditions.above(before), before.teamId(), target);
        Patch patch = target == null
                ? new Patch()
                : sameSegments(before, target)
                        ? TargetConditionRepository.target(target.id())
                        : TargetConditionRepository.anew(target.id());
        String reworded = conditions.reworded(before, change, target);
        if (reworded != null) {
            agreements.refuseRewording(before, reworded);
            patch = TargetConditionRepository.unaccepted(patch);
        }
        TargetCondition revision = repository.update(copy.id(), change, patch);
        if (reworded != null) {
            revision = agreed(revision);
        }
        conditions.above(revision).refuseEndAfter(challenges, revision.dueOn());
        changes.record(
                "reviseTargetCondition",
                before,
                repository.move(before.id(), TargetConditionState.REVISED),
                change.reason());
        changes.record("reviseTargetCondition", null, revision, change.reason());
        facts.publishEvent(new TargetConditionRevised(before, revision, change.reason()));
        return revision;
    }

    /// A reworded revision goes on where nobody else has to agree; otherwise it waits, with its baseline.
    private TargetCondition agreed(TargetCondition revision) {
        TargetConditionOrigin origin = agreements.origin(revision);
        TargetCondition worded = repository.reworded(
                revision.id(),
                origin,
                revision.state() == TargetConditionState.ACTIVE ? TargetConditionState.BASELINED : revision.state());
        if (agreements.agreesByWording(worded)) {
            worded = repository.accept(worded.id(), AcceptanceSide.TEAM, access.caller());
        }
        return revision.state() == TargetConditionState.ACTIVE
                        && agreements.awaited(worded).isEmpty()
                ? repository.move(worded.id(), TargetConditionState.ACTIVE)
                : worded;
    }

    /// What was measured at the baseline is what the other target measures, too.
    private boolean sameSegments(TargetCondition condition, MeasureTarget target) {
        MeasureTarget held = conditions.held(condition);
        return held != null
                && held.metricId().equals(target.metricId())
                && Objects.equals(held.dimension(), target.dimension());
    }
}
