package dev.throughline.strategy.targetcondition;

import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CHANGE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CREATE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_DRAFT;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_HAND_DOWN;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.sql.Patch;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.initiative.Initiatives;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class TargetConditions implements Nodes<TargetConditionId, TargetCondition> {

    private final TargetConditionRepository repository;
    private final Challenges challenges;
    private final Initiatives initiatives;
    private final MeasureTargets targets;
    private final Teams teams;
    private final Access access;
    private final Changes changes;

    TargetConditions(
            TargetConditionRepository repository,
            Challenges challenges,
            Initiatives initiatives,
            MeasureTargets targets,
            Teams teams,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.challenges = challenges;
        this.initiatives = initiatives;
        this.targets = targets;
        this.teams = teams;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<TargetConditionId> idType() {
        return TargetConditionId.TYPE;
    }

    @Override
    public String readPermission() {
        return TARGET_CONDITION_READ.name();
    }

    @Override
    public Map<TargetConditionId, TargetCondition> byIds(Set<TargetConditionId> ids) {
        return repository.byIds(ids);
    }

    /// The target condition, kept from changing until the transaction ends; refused at the path where there is none.
    public TargetCondition hold(TargetConditionId id, String path) {
        return repository.lock(id, path);
    }

    Connection<TargetCondition> page(Listing listing) {
        return repository.page(listing);
    }

    Map<ChallengeId, Connection<TargetCondition>> underChallenges(Set<ChallengeId> parents, Listing listing) {
        return repository.underChallenges(parents, listing);
    }

    Map<InitiativeId, Connection<TargetCondition>> underInitiatives(Set<InitiativeId> parents, Listing listing) {
        return repository.underInitiatives(parents, listing);
    }

    Map<TeamId, Connection<TargetCondition>> of(Set<TeamId> teams, Listing listing) {
        return repository.of(teams, listing);
    }

    TargetCondition draft(DraftTargetCondition draft) {
        boolean allowed = draft.originOrTeam() == TargetConditionOrigin.MANAGEMENT
                ? access.may(TARGET_CONDITION_HAND_DOWN, draft.teamId())
                : access.may(TARGET_CONDITION_CREATE, draft.teamId())
                        || access.may(TARGET_CONDITION_DRAFT, draft.teamId());
        access.demand(allowed, TARGET_CONDITION_CREATE);
        Archived.refuse(
                Objects.requireNonNull(teams.byIds(Set.of(draft.teamId())).get(draft.teamId()))
                        .archivedAt(),
                "teamId");
        Above above = Above.hold(challenges, initiatives, draft.challengeId(), draft.initiativeId());
        Archived.refuse(above.archivedAt(), draft.challengeId() == null ? "initiativeId" : "challengeId");
        above.refuseEndAfter(challenges, draft.dueOn());
        MeasureTarget target = targets.keep(draft.target(), "target");
        refuseWhatAnotherTeamHolds(above, draft.teamId(), target);
        TargetCondition drafted = repository.insert(draft, target == null ? null : target.id());
        changes.created("draftTargetCondition", drafted);
        return drafted;
    }

    TargetCondition change(ChangeTargetCondition change) {
        TargetCondition before = repository.lock(change.id(), "id");
        access.demand(mayChange(before), TARGET_CONDITION_CHANGE);
        Versions.expect(change.expectedVersion(), before);
        Moves.refuseEnded(before.state());
        new Problems()
                .unless(
                        before.state() != TargetConditionState.ACTIVE
                                || change.dueOn().isOmitted()
                                || Objects.equals(before.dueOn(), change.dueOn().value()),
                        StrategyError.TARGET_FROZEN,
                        "dueOn",
                        "The day is part of the target of a target condition that has started: revise it.")
                .refuse();
        TargetCondition after = repository.update(before.id(), change, target(before, change));
        above(after).refuseEndAfter(challenges, after.dueOn());
        changes.record("changeTargetCondition", before, after, change.reason());
        return after;
    }

    /// Keeps the old one as it was and puts a new one in its place; on another metric or other segments, that one
    /// begins as a draft.
    TargetCondition revise(ChangeTargetCondition change) {
        TargetCondition before = repository.lock(change.id(), "id");
        access.require(TARGET_CONDITION_CHANGE, before.teamId());
        Versions.expect(change.expectedVersion(), before);
        Moves.expect(before.state(), TargetConditionState.REVISED);
        new Problems()
                .unless(
                        change.target().isOmitted() || change.target().value() != null,
                        StrategyError.TARGET_MISSING,
                        "target",
                        "A revision keeps the target or sets another one; abandon what is no longer measured.")
                .refuse();
        TargetCondition copy = repository.copy(before);
        MeasureTarget target = targets.keep(change.target().value(), "target");
        refuseWhatAnotherTeamHolds(above(before), before.teamId(), target);
        TargetCondition revision = repository.update(
                copy.id(),
                change,
                target == null
                        ? new Patch()
                        : sameSegments(before, target)
                                ? TargetConditionRepository.target(target.id())
                                : TargetConditionRepository.anew(target.id()));
        above(revision).refuseEndAfter(challenges, revision.dueOn());
        changes.record(
                "reviseTargetCondition",
                before,
                repository.move(before.id(), TargetConditionState.REVISED),
                change.reason());
        changes.record("reviseTargetCondition", null, revision, change.reason());
        return revision;
    }

    TargetCondition archive(MoveTargetCondition move) {
        TargetCondition before = repository.lock(move.id(), "id");
        access.require(TARGET_CONDITION_CHANGE, before.teamId());
        Versions.expect(move.expectedVersion(), before);
        new Problems()
                .unless(
                        before.state() != TargetConditionState.ACTIVE,
                        PlatformError.IN_USE,
                        "id",
                        "An active target condition cannot be archived: achieve, miss or abandon it first.")
                .refuse();
        TargetCondition after = repository.archive(before.id());
        changes.record("archiveTargetCondition", before, after, move.reason());
        return after;
    }

    Above above(TargetCondition condition) {
        return Above.hold(challenges, initiatives, condition.challengeId(), condition.initiativeId());
    }

    private boolean mayChange(TargetCondition condition) {
        return access.may(TARGET_CONDITION_CHANGE, condition.teamId())
                || condition.draftOfManagement() && access.may(TARGET_CONDITION_HAND_DOWN, condition.teamId())
                || condition.draftOfTeam() && access.may(TARGET_CONDITION_DRAFT, condition.teamId());
    }

    private Patch target(TargetCondition before, ChangeTargetCondition change) {
        if (change.target().isOmitted()) {
            return new Patch();
        }
        MeasureTarget target = targets.keep(change.target().value(), "target");
        boolean free = before.state() == TargetConditionState.DRAFT
                || before.state() == TargetConditionState.BASELINED && target != null && sameMetric(before, target);
        new Problems()
                .unless(
                        free,
                        StrategyError.TARGET_FROZEN,
                        "target",
                        before.state() == TargetConditionState.BASELINED
                                ? "The baseline was measured by the metric of this target: keep the metric, or draft another target condition."
                                : "The target of a target condition that has started is not changed: revise it.")
                .refuse();
        refuseWhatAnotherTeamHolds(above(before), before.teamId(), target);
        return TargetConditionRepository.target(target == null ? null : target.id());
    }

    private boolean sameMetric(TargetCondition condition, MeasureTarget target) {
        MeasureTarget held = held(condition);
        return held != null && held.metricId().equals(target.metricId());
    }

    /// What was measured at the baseline is what the other target measures, too.
    private boolean sameSegments(TargetCondition condition, MeasureTarget target) {
        MeasureTarget held = held(condition);
        return held != null
                && held.metricId().equals(target.metricId())
                && Objects.equals(held.dimension(), target.dimension());
    }

    private @Nullable MeasureTarget held(TargetCondition condition) {
        return condition.targetId() == null
                ? null
                : targets.byIds(Set.of(condition.targetId())).get(condition.targetId());
    }

    /// Two teams under one challenge do not hold the same target (S1:102); the challenge is held, so that two cannot
    /// draft it at once.
    private void refuseWhatAnotherTeamHolds(Above above, TeamId team, @Nullable MeasureTarget target) {
        boolean held = target != null
                && targets
                        .byIds(Set.copyOf(
                                repository.heldByOthers(above.challenge().id(), team, target.metricId())))
                        .values()
                        .stream()
                        .anyMatch(target::asksTheSameAs);
        new Problems()
                .unless(
                        !held,
                        StrategyError.TARGET_ALREADY_HELD,
                        "target",
                        "Another team under this challenge holds the same target (S1:102): share it, or measure something of your own.")
                .refuse();
    }
}
