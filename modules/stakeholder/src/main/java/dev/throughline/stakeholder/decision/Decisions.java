package dev.throughline.stakeholder.decision;

import static dev.throughline.organisation.role.Permission.DECISION_CREATE;
import static dev.throughline.organisation.role.Permission.DECISION_OWN_READ;
import static dev.throughline.organisation.role.Permission.DECISION_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.StakeholderError;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read all of them reads them; who owns one, or is asked, reads that one.
@Service
public class Decisions implements Nodes<DecisionId, Decision> {

    private final DecisionRepository repository;
    private final AdviceRepository advice;
    private final Members members;
    private final Access access;
    private final Changes changes;

    Decisions(DecisionRepository repository, AdviceRepository advice, Members members, Access access, Changes changes) {
        this.repository = repository;
        this.advice = advice;
        this.members = members;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<DecisionId> idType() {
        return DecisionId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(DECISION_READ.name(), DECISION_OWN_READ.name());
    }

    @Override
    public String historyPermission() {
        return DECISION_READ.name();
    }

    /// Those that the caller may read.
    @Override
    public Map<DecisionId, Decision> byIds(Set<DecisionId> ids) {
        Map<DecisionId, Decision> found = new HashMap<>(repository.byIds(ids));
        if (!access.may(DECISION_READ) && !found.isEmpty()) {
            MemberId member = access.member();
            Set<DecisionId> asked = member == null ? Set.of() : advice.askedBefore(found.keySet(), member);
            found.values()
                    .removeIf(decision -> !asked.contains(decision.id())
                            && !decision.ownerId().equals(member));
        }
        return found;
    }

    Connection<Decision> page(Listing listing) {
        return repository.page(listing, reader());
    }

    Map<ThemeId, Connection<Decision>> onThemes(Set<ThemeId> parents, Listing listing) {
        return repository.onThemes(parents, listing, reader());
    }

    Map<AccountId, Connection<Decision>> onAccounts(Set<AccountId> parents, Listing listing) {
        return repository.onAccounts(parents, listing, reader());
    }

    Map<ChallengeId, Connection<Decision>> onChallenges(Set<ChallengeId> parents, Listing listing) {
        return repository.onChallenges(parents, listing, reader());
    }

    Map<TargetConditionId, Connection<Decision>> onTargetConditions(Set<TargetConditionId> parents, Listing listing) {
        return repository.onTargetConditions(parents, listing, reader());
    }

    Map<DecisionId, Connection<Advice>> advice(Set<DecisionId> parents, Listing listing) {
        return advice.of(parents, listing);
    }

    /// The member to whom alone decisions are shown that concern them; null where the caller reads all.
    private @Nullable MemberId reader() {
        return access.may(DECISION_READ) ? null : access.caller();
    }

    Decision open(OpenDecision open) {
        access.caller();
        members.refuseGone(open.ownerId(), null, "ownerId");
        if (open.supersedesId() != null) {
            refuseUndecided(repository.lock(open.supersedesId(), "supersedesId"));
        }
        Decision opened = repository.insert(open);
        changes.created("openDecision", opened);
        return opened;
    }

    /// Whoever owns it words it, asks others and hands it on, as long as it is open. Where its owner is gone, others
    /// hand it on.
    Decision change(ChangeDecision change) {
        Decision before = held(change.id(), change.expectedVersion());
        boolean handedOn = change.ownerId().value() != null
                && change.question().isOmitted()
                && change.options().isOmitted();
        if (!handedOn || !isLeftBehind(before)) {
            refuseAnother(before);
        }
        refuseClosed(before);
        members.refuseGone(change.ownerId().value(), before.ownerId(), "ownerId");
        Decision after = repository.update(change);
        changes.record("changeDecision", before, after, change.reason());
        return after;
    }

    Decision ask(AskDecision ask) {
        Decision before = owned(ask.id(), ask.expectedVersion());
        refuseClosed(before);
        members.refuseGone(ask.memberId(), null, "memberId");
        advice.ask(before.id(), ask.memberId());
        Decision after = repository.touch(before.id());
        changes.record("askDecision", before, after, ask.reason());
        return after;
    }

    /// Whoever reads it is heard; whoever was asked reads it.
    Decision advise(AdviseDecision advise) {
        MemberId member = access.caller();
        Decision before = repository.lock(advise.id(), "id");
        access.demand(byIds(Set.of(before.id())).containsKey(before.id()), DECISION_READ);
        Versions.expect(advise.expectedVersion(), before);
        refuseClosed(before);
        advice.give(before.id(), member, advise.statement());
        Decision after = repository.touch(before.id());
        changes.record("adviseDecision", before, after, advise.reason());
        return after;
    }

    /// One person decides, having heard another one (S2:10); what it replaces ends with the same move.
    Decision decide(DecideDecision decide) {
        Decision before = owned(decide.id(), decide.expectedVersion());
        Moves.expect(before.state(), DecisionState.DECIDED);
        new Problems()
                .unless(
                        advice.heardFromOthers(before),
                        StakeholderError.ADVICE_MISSING,
                        "id",
                        "Hear somebody else first (S2:10): nobody but the owner has said anything.")
                .unless(
                        before.options().isEmpty() || before.options().contains(decide.choice()),
                        PlatformError.INVALID,
                        "choice",
                        "Choose one of the options, or change them first.")
                .refuse();
        if (before.supersedesId() != null) {
            Decision former = repository.lock(before.supersedesId(), "id");
            refuseUndecided(former);
            changes.record(
                    "decideDecision", former, repository.move(former.id(), DecisionState.SUPERSEDED), decide.reason());
        }
        Decision after = repository.decide(decide);
        changes.record("decideDecision", before, after, decide.reason());
        return after;
    }

    /// What its owner has left behind, anybody may drop who opens decisions.
    Decision drop(DropDecision drop) {
        Decision before = held(drop.id(), drop.expectedVersion());
        if (!isLeftBehind(before)) {
            refuseAnother(before);
        }
        Moves.expect(before.state(), DecisionState.DROPPED);
        Decision after = repository.move(before.id(), DecisionState.DROPPED);
        changes.record("dropDecision", before, after, drop.reason());
        return after;
    }

    private Decision owned(DecisionId id, @Nullable Integer expectedVersion) {
        Decision decision = held(id, expectedVersion);
        refuseAnother(decision);
        return decision;
    }

    private Decision held(DecisionId id, @Nullable Integer expectedVersion) {
        access.caller();
        Decision decision = repository.lock(id, "id");
        access.demand(byIds(Set.of(id)).containsKey(id), DECISION_CREATE);
        Versions.expect(expectedVersion, decision);
        return decision;
    }

    private boolean isLeftBehind(Decision decision) {
        return access.may(DECISION_CREATE)
                && !members.gone(Set.of(decision.ownerId())).isEmpty();
    }

    private void refuseAnother(Decision decision) {
        new Problems()
                .unless(
                        decision.ownerId().equals(access.caller()),
                        StakeholderError.DECISION_OF_ANOTHER,
                        "id",
                        isLeftBehind(decision)
                                ? "Its owner has left: hand it on, and change nothing else with it, or drop it."
                                : "One person owns this decision, and it is not you: tell them what you think.")
                .refuse();
    }

    private static void refuseClosed(Decision decision) {
        new Problems()
                .unless(
                        decision.state() == DecisionState.OPEN,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "This is %s and stays as it is: open another decision that takes its place."
                                .formatted(decision.state()))
                .refuse();
    }

    private static void refuseUndecided(Decision former) {
        new Problems()
                .unless(
                        former.state() == DecisionState.DECIDED,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "supersedesId",
                        "That one is %s: only what is decided is superseded.".formatted(former.state()))
                .refuse();
    }
}
