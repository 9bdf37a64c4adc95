package dev.throughline.strategy.targetcondition;

import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CHANGE;
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
import dev.throughline.strategy.line.Ends;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
public class TargetConditions implements Nodes<TargetConditionId, TargetCondition> {

    private final TargetConditionRepository repository;
    private final Challenges challenges;
    private final Initiatives initiatives;
    private final MeasureTargets targets;
    private final Teams teams;
    private final Agreements agreements;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    TargetConditions(
            TargetConditionRepository repository,
            Challenges challenges,
            Initiatives initiatives,
            MeasureTargets targets,
            Teams teams,
            Agreements agreements,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.challenges = challenges;
        this.initiatives = initiatives;
        this.targets = targets;
        this.teams = teams;
        this.agreements = agreements;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
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

    /// Refuses an end after that of the target condition, which is held, or after that of what is above it.
    public void refuseEndAfter(TargetCondition condition, @Nullable LocalDate day) {
        if (day != null) {
            Ends.within(day, condition.dueOn());
            above(condition).refuseEndAfter(challenges, day);
        }
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

    public TargetCondition draft(DraftTargetCondition draft) {
        TargetConditionOrigin origin = agreements.origin(draft);
        teams.inUse(draft.teamId(), "teamId");
        Above above = Above.hold(challenges, initiatives, draft.challengeId(), draft.initiativeId());
        Archived.refuse(above.archivedAt(), draft.challengeId() == null ? "initiativeId" : "challengeId");
        above.refuseEndAfter(challenges, draft.dueOn());
        MeasureTarget target = targets.keep(draft.target(), "target");
        refuseWhatAnotherTeamHolds(above, draft.teamId(), target);
        TargetCondition drafted = repository.insert(draft, origin, target == null ? null : target.id());
        changes.created("draftTargetCondition", drafted);
        return drafted;
    }

    TargetCondition change(ChangeTargetCondition change) {
        TargetCondition before = repository.lock(change.id(), "id");
        access.demand(agreements.mayChange(before), TARGET_CONDITION_CHANGE);
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
        MeasureTarget target = targets.keep(change.target().value(), before.targetId(), "target");
        Patch patch = target(before, change, target);
        String reworded = reworded(before, change, target);
        if (reworded != null) {
            refuseRewording(before, reworded);
            patch = TargetConditionRepository.unaccepted(patch);
        }
        TargetCondition after = repository.update(before.id(), change, patch);
        above(after).refuseEndAfter(challenges, after.dueOn());
        if (changes.record("changeTargetCondition", before, after, change.reason())) {
            facts.publishEvent(new TargetConditionChanged(before, after, "changeTargetCondition", change.reason()));
        }
        return after;
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
        facts.publishEvent(new TargetConditionArchived(after));
        return after;
    }

    Above above(TargetCondition condition) {
        return Above.hold(challenges, initiatives, condition.challengeId(), condition.initiativeId());
    }

    /// Where what people agree to becomes another: the first such field, or null.
    @Nullable String reworded(TargetCondition before, ChangeTargetCondition change, @Nullable MeasureTarget target) {
        MeasureTarget held = held(before);
        boolean sameTarget = change.target().isOmitted()
                || (held == null || target == null ? held == target : held.asksTheSameAs(target));
        return Patch.differs(change.statement(), before.statement())
                ? "statement"
                : Patch.differs(change.startsOn(), before.startsOn())
                        ? "startsOn"
                        : Patch.differs(change.dueOn(), before.dueOn()) ? "dueOn" : sameTarget ? null : "target";
    }

    private void refuseRewording(TargetCondition before, String path) {
        new Problems()
                .unless(
                        before.state().waits() || !before.accepted(),
                        StrategyError.TARGET_FROZEN,
                        path,
                        "It has started as it was agreed to: revise it, so that those who agreed are asked again.")
                .refuse();
        if (before.state().waits()) {
            agreements.refuseRewording(before, path);
        }
    }

    private Patch target(TargetCondition before, ChangeTargetCondition change, @Nullable MeasureTarget target) {
        if (change.target().isOmitted()) {
            return new Patch();
        }
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

    /// A revision is one more target condition of the team, which is held first, as whoever merges or archives it does.
    void keepTeam(TargetConditionId id) {
        TargetCondition condition = repository.byIds(Set.of(id)).get(id);
        if (condition != null) {
            teams.inUse(condition.teamId(), "id");
        }
    }

    @Nullable MeasureTarget held(TargetCondition condition) {
        return condition.targetId() == null
                ? null
                : targets.byIds(Set.of(condition.targetId())).get(condition.targetId());
    }

    /// Two teams under one challenge do not hold the same target (S1:102); the challenge is held, so that two cannot
    /// draft it at once.
    void refuseWhatAnotherTeamHolds(Above above, TeamId team, @Nullable MeasureTarget target) {
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
