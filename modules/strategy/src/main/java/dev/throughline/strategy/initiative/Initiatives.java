package dev.throughline.strategy.initiative;

import static dev.throughline.organisation.role.Permission.INITIATIVE_ACTIVATE;
import static dev.throughline.organisation.role.Permission.INITIATIVE_CHANGE;
import static dev.throughline.organisation.role.Permission.INITIATIVE_CREATE;
import static dev.throughline.organisation.role.Permission.INITIATIVE_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.ChallengeState;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.line.Descendants;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Rows are locked from below upwards: the initiative, then its challenge, then the vision.
@Service
public class Initiatives implements Nodes<InitiativeId, Initiative> {

    private final InitiativeRepository repository;
    private final Challenges challenges;
    private final Descendants descendants;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Initiatives(
            InitiativeRepository repository,
            Challenges challenges,
            Descendants descendants,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.challenges = challenges;
        this.descendants = descendants;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    @Override
    public IdType<InitiativeId> idType() {
        return InitiativeId.TYPE;
    }

    @Override
    public String readPermission() {
        return INITIATIVE_READ.name();
    }

    @Override
    public Map<InitiativeId, Initiative> byIds(Set<InitiativeId> ids) {
        return repository.byIds(ids);
    }

    /// The initiative, kept from changing until the transaction ends; refused at the path where there is none.
    public Initiative hold(InitiativeId id, String path) {
        return repository.lock(id, path);
    }

    Connection<Initiative> page(Listing listing) {
        return repository.page(listing);
    }

    Map<ChallengeId, Connection<Initiative>> under(Set<ChallengeId> parents, Listing listing) {
        return repository.under(parents, listing);
    }

    Initiative draft(DraftInitiative draft) {
        Challenge challenge = challenges.hold(draft.challengeId(), "challengeId");
        access.requireWithin(INITIATIVE_CREATE, challenge.businessLineId());
        Archived.refuse(challenge.archivedAt(), "challengeId");
        Initiative drafted = repository.insert(draft);
        challenges.refuseEndAfter(challenge, drafted.dueOn());
        changes.created("draftInitiative", drafted);
        return drafted;
    }

    Initiative change(ChangeInitiative change) {
        Initiative before = repository.lock(change.id(), "id");
        Challenge challenge = challenges.hold(before.challengeId(), "id");
        access.requireWithin(INITIATIVE_CHANGE, challenge.businessLineId());
        Versions.expect(change.expectedVersion(), before);
        Moves.refuseEnded(before.state());
        Initiative after = repository.update(change);
        challenges.refuseEndAfter(challenge, after.dueOn());
        descendants.refuseEndAfter(after.id(), after.dueOn());
        if (changes.record("changeInitiative", before, after, change.reason())) {
            tell("changeInitiative", before, after, change.reason());
        }
        return after;
    }

    Initiative activate(MoveInitiative move) {
        Initiative before = repository.lock(move.id(), "id");
        Challenge challenge = challenges.hold(before.challengeId(), "id");
        access.require(INITIATIVE_ACTIVATE, challenge.businessLineId());
        Versions.expect(move.expectedVersion(), before);
        Moves.expect(before.state(), InitiativeState.ACTIVE);
        new Problems()
                .unless(
                        challenge.state() == ChallengeState.ACTIVE,
                        StrategyError.PARENT_NOT_ACTIVE,
                        "id",
                        "The challenge above it is %s: activate that one first.".formatted(challenge.state()))
                .refuse();
        return moved("activateInitiative", before, InitiativeState.ACTIVE, move.reason());
    }

    Initiative achieve(MoveInitiative move) {
        return end("achieveInitiative", move, InitiativeState.ACHIEVED);
    }

    Initiative abandon(MoveInitiative move) {
        return end("abandonInitiative", move, InitiativeState.ABANDONED);
    }

    /// What was believed and turned out wrong is worth as much as what was achieved, so what showed it is kept.
    Initiative invalidate(InvalidateInitiative move) {
        Initiative before = ending(move.id(), move.expectedVersion(), InitiativeState.INVALIDATED);
        String evidence = move.evidence();
        if (evidence == null || evidence.isBlank()) {
            throw Refusal.of(
                    StrategyError.EVIDENCE_MISSING, "evidence", "Say what showed that the problem is not as believed.");
        }
        Initiative after = repository.invalidate(before.id(), evidence);
        changes.record("invalidateInitiative", before, after, move.reason());
        tell("invalidateInitiative", before, after, move.reason());
        return after;
    }

    Initiative archive(MoveInitiative move) {
        Initiative before = repository.lock(move.id(), "id");
        access.requireWithin(INITIATIVE_CHANGE, above(before).businessLineId());
        Versions.expect(move.expectedVersion(), before);
        new Problems()
                .unless(
                        before.state() != InitiativeState.ACTIVE && !repository.hasTargetConditions(before.id()),
                        PlatformError.IN_USE,
                        "id",
                        "An active initiative, or one with target conditions, cannot be archived: end it and archive those first.")
                .refuse();
        Initiative after = repository.archive(before.id());
        changes.record("archiveInitiative", before, after, move.reason());
        return after;
    }

    private Initiative end(String action, MoveInitiative move, InitiativeState to) {
        return moved(action, ending(move.id(), move.expectedVersion(), to), to, move.reason());
    }

    private Initiative ending(InitiativeId id, @Nullable Integer expectedVersion, InitiativeState to) {
        Initiative before = repository.lock(id, "id");
        access.require(INITIATIVE_ACTIVATE, above(before).businessLineId());
        Versions.expect(expectedVersion, before);
        Moves.expect(before.state(), to);
        return before;
    }

    private Initiative moved(String action, Initiative before, InitiativeState to, @Nullable String reason) {
        Initiative after = repository.move(before.id(), to);
        changes.record(action, before, after, reason);
        tell(action, before, after, reason);
        return after;
    }

    private void tell(String action, Initiative before, Initiative after, @Nullable String reason) {
        if (before.state() == InitiativeState.ACTIVE) {
            facts.publishEvent(new InitiativeChanged(before, after, action, reason));
        }
    }

    private Challenge above(Initiative initiative) {
        return challenges.hold(initiative.challengeId(), "id");
    }
}
