package dev.throughline.stakeholder.decision;

import static dev.throughline.organisation.role.Permission.DECISION_CREATE;
import static dev.throughline.organisation.role.Permission.DECISION_INPUT;
import static dev.throughline.organisation.role.Permission.DECISION_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Abilities;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.stakeholder.StakeholderError;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// How a decision is opened, worded, talked over and made: by its owner, and nobody else while they may decide.
@Service
class DecisionMoves {

    private final DecisionRepository repository;
    private final AdviceRepository advice;
    private final Decisions decisions;
    private final Abilities abilities;
    private final Access access;
    private final Changes changes;

    DecisionMoves(
            DecisionRepository repository,
            AdviceRepository advice,
            Decisions decisions,
            Abilities abilities,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.advice = advice;
        this.decisions = decisions;
        this.abilities = abilities;
        this.access = access;
        this.changes = changes;
    }

    Decision open(OpenDecision open) {
        access.caller();
        abilities.refuseUnable(open.ownerId(), null, "ownerId", DECISION_CREATE, DECISION_INPUT);
        refuseRepeated(open.options());
        if (open.supersedesId() != null) {
            refuseUndecided(
                    repository.lock(open.supersedesId(), "supersedesId"),
                    "supersedesId",
                    "That one is %s: only what is decided is superseded.");
        }
        Decision opened = repository.insert(open);
        changes.created("openDecision", opened);
        return opened;
    }

    /// Whoever owns it words it, asks others and hands it on, as long as it is open. Where its owner may do so no more,
    /// others hand it on.
    Decision change(ChangeDecision change) {
        Decision before = held(change.id(), change.expectedVersion());
        boolean handedOn = change.ownerId().value() != null
                && change.question().isOmitted()
                && change.options().isOmitted();
        if (!handedOn || !isLeftBehind(before)) {
            refuseAnother(before);
        }
        refuseClosed(before);
        abilities.refuseUnable(change.ownerId().value(), before.ownerId(), "ownerId", DECISION_CREATE, DECISION_INPUT);
        refuseRepeated(change.options().value());
        Decision after = repository.update(change);
        changes.record("changeDecision", before, after, change.reason());
        return after;
    }

    Decision ask(AskDecision ask) {
        Decision before = owned(ask.id(), ask.expectedVersion());
        refuseClosed(before);
        refuseOneself(ask, before);
        abilities.refuseUnable(ask.memberId(), null, "memberId", DECISION_CREATE, DECISION_INPUT);
        advice.ask(before.id(), ask.memberId());
        Decision after = repository.touch(before.id());
        changes.record("askDecision", before, after, ask.reason());
        return after;
    }

    /// Whoever reads it is heard; whoever was asked reads it.
    Decision advise(AdviseDecision advise) {
        MemberId member = access.caller();
        Decision before = repository.lock(advise.id(), "id");
        access.demand(decisions.byIds(Set.of(before.id())).containsKey(before.id()), DECISION_READ);
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
            refuseUndecided(
                    former,
                    "id",
                    "What this was to take the place of is %s by now: drop this one, and open another about what holds.");
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
        access.demand(decisions.byIds(Set.of(id)).containsKey(id), DECISION_CREATE);
        Versions.expect(expectedVersion, decision);
        return decision;
    }

    private boolean isLeftBehind(Decision decision) {
        return access.may(DECISION_CREATE)
                && !abilities
                        .unable(Set.of(decision.ownerId()), DECISION_CREATE, DECISION_INPUT)
                        .isEmpty();
    }

    private void refuseAnother(Decision decision) {
        boolean own = decision.ownerId().equals(access.caller());
        new Problems()
                .unless(
                        own,
                        StakeholderError.DECISION_OF_ANOTHER,
                        "id",
                        !own && isLeftBehind(decision)
                                ? "Its owner may not decide any more: hand it on, and change nothing else with it, or drop it."
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

    private static void refuseRepeated(@Nullable List<String> options) {
        new Problems()
                .unless(
                        options == null
                                || options.stream()
                                                .map(option -> option.strip().toLowerCase(Locale.ROOT))
                                                .distinct()
                                                .count()
                                        == options.size(),
                        PlatformError.INVALID,
                        "options",
                        "Name each option once.")
                .refuse();
    }

    /// What the owner says themselves does not count as heard.
    private static void refuseOneself(AskDecision ask, Decision decision) {
        new Problems()
                .unless(
                        !ask.memberId().equals(decision.ownerId()),
                        PlatformError.INVALID,
                        "memberId",
                        "They own this decision: ask somebody else.")
                .refuse();
    }

    private static void refuseUndecided(Decision former, String path, String message) {
        new Problems()
                .unless(
                        former.state() == DecisionState.DECIDED,
                        PlatformError.MOVE_NOT_ALLOWED,
                        path,
                        message.formatted(former.state()))
                .refuse();
    }
}
