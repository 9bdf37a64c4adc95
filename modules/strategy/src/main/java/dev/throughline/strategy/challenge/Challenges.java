package dev.throughline.strategy.challenge;

import static dev.throughline.organisation.role.Permission.CHALLENGE_CHANGE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_CREATE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_PROPOSE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.role.Access;
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
import dev.throughline.strategy.line.Descendants;
import dev.throughline.strategy.line.Ends;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.vision.Vision;
import dev.throughline.strategy.vision.VisionId;
import dev.throughline.strategy.vision.Visions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
public class Challenges implements Nodes<ChallengeId, Challenge> {

    private final ChallengeRepository repository;
    private final Visions visions;
    private final BusinessLines lines;
    private final MeasureTargets targets;
    private final Descendants descendants;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Challenges(
            ChallengeRepository repository,
            Visions visions,
            BusinessLines lines,
            MeasureTargets targets,
            Descendants descendants,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.visions = visions;
        this.lines = lines;
        this.targets = targets;
        this.descendants = descendants;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    @Override
    public IdType<ChallengeId> idType() {
        return ChallengeId.TYPE;
    }

    @Override
    public String readPermission() {
        return CHALLENGE_READ.name();
    }

    @Override
    public Map<ChallengeId, Challenge> byIds(Set<ChallengeId> ids) {
        return repository.byIds(ids);
    }

    /// The challenge, kept from changing until the transaction ends; refused at the path where there is none.
    public Challenge hold(ChallengeId id, String path) {
        return repository.lock(id, path);
    }

    /// Refuses an end after the challenge's, or after that of what is above it.
    public void refuseEndAfter(Challenge challenge, @Nullable LocalDate dueOn) {
        Ends.within(dueOn, challenge.dueOn());
        refuseEndAfterAbove(challenge, dueOn);
    }

    Connection<Challenge> page(Listing listing) {
        return repository.page(listing);
    }

    Map<VisionId, Connection<Challenge>> under(Set<VisionId> visions, Listing listing) {
        return repository.under(visions, listing);
    }

    Map<ChallengeId, Connection<Challenge>> underIntents(Set<ChallengeId> intents, Listing listing) {
        return repository.underIntents(intents, listing);
    }

    /// Who may only propose becomes the owner of what they draft.
    public Challenge draft(DraftChallenge draft) {
        BusinessLineId line = line(draft);
        Challenge intent = draft.intentId() == null ? null : repository.lock(draft.intentId(), "intentId");
        Vision vision = visions.hold(draft.visionId(), "visionId");
        boolean creates = access.may(CHALLENGE_CREATE, line);
        access.demand(creates || access.may(CHALLENGE_PROPOSE), CHALLENGE_CREATE);
        Ends.within(draft.dueOn(), vision.dueOn());
        Archived.refuse(vision.archivedAt(), "visionId");
        if (intent != null) {
            refuseNesting(draft, intent);
        }
        MeasureTarget target = targets.keep(draft.target(), "target");
        Challenge drafted = repository.insert(
                draft, line, draft.ownerId() == null && !creates ? access.caller() : draft.ownerId(), target);
        changes.created("draftChallenge", drafted);
        return drafted;
    }

    Challenge change(ChangeChallenge change) {
        Challenge before = repository.lock(change.id(), "id");
        access.demand(ownDraft(before) || access.may(CHALLENGE_CHANGE, before.businessLineId()), CHALLENGE_CHANGE);
        Versions.expect(change.expectedVersion(), before);
        Moves.refuseEnded(before.state());
        MeasureTarget target = targets.keep(change.target().value(), before.targetId(), "target");
        Patch patch = target(before, change, target);
        if (before.state() == ChallengeState.PROPOSED && rewords(before, change, target)) {
            patch = ChallengeRepository.rewordedBy(patch, access.caller());
        }
        Challenge after = repository.update(change, patch);
        refuseEndAfterAbove(after, after.dueOn());
        descendants.refuseEndAfter(after.id(), after.dueOn());
        if (changes.record("changeChallenge", before, after, change.reason())) {
            tell("changeChallenge", before, after, change.reason());
        }
        return after;
    }

    /// To whoever relies on a challenge that has started.
    void tell(String action, Challenge before, Challenge after, @Nullable String reason) {
        if (!before.state().waits() && !before.state().ended()) {
            facts.publishEvent(new ChallengeChanged(before, after, action, reason));
        }
    }

    Challenge archive(MoveChallenge move) {
        Challenge before = repository.lock(move.id(), "id");
        access.require(CHALLENGE_CHANGE, before.businessLineId());
        Versions.expect(move.expectedVersion(), before);
        boolean running = before.state() == ChallengeState.ACTIVE || before.state() == ChallengeState.PAUSED;
        new Problems()
                .unless(
                        !running && !repository.hasChildren(before.id()),
                        PlatformError.IN_USE,
                        "id",
                        "A running challenge, or one with something under it, cannot be archived: end it and archive that first.")
                .refuse();
        Challenge after = repository.archive(before.id());
        changes.record("archiveChallenge", before, after, move.reason());
        return after;
    }

    /// Its own line, or that of its vision. The line is held first, as whoever merges or archives it does.
    private @Nullable BusinessLineId line(DraftChallenge draft) {
        if (draft.businessLineId() != null) {
            return lines.inUse(draft.businessLineId(), "businessLineId").id();
        }
        Vision vision = visions.byIds(Set.of(draft.visionId())).get(draft.visionId());
        return vision == null || vision.businessLineId() == null
                ? null
                : lines.inUse(vision.businessLineId(), "visionId").id();
    }

    /// Who may only propose words and proposes what is their own.
    public boolean ownDraft(Challenge challenge) {
        return challenge.state() == ChallengeState.DRAFT
                && access.may(CHALLENGE_PROPOSE)
                && access.caller().equals(challenge.ownerId());
    }

    /// A target on another metric has no baseline as yet.
    private Patch target(Challenge before, ChangeChallenge change, @Nullable MeasureTarget target) {
        if (change.target().isOmitted()) {
            return new Patch();
        }
        MeasureTarget former = former(before);
        boolean sameMetric =
                target != null && former != null && target.metricId().equals(former.metricId());
        new Problems()
                .unless(
                        before.state().waits() || former == null || sameMetric,
                        StrategyError.TARGET_FROZEN,
                        "target",
                        "This challenge has started: its target may change in value, but neither go nor change its metric.")
                .refuse();
        return ChallengeRepository.target(target, sameMetric);
    }

    private boolean rewords(Challenge before, ChangeChallenge change, @Nullable MeasureTarget target) {
        MeasureTarget former = former(before);
        boolean sameTarget = change.target().isOmitted()
                || (former == null || target == null ? former == target : former.asksTheSameAs(target));
        return !sameTarget
                || !change.statement().isOmitted()
                        && !before.statement().equals(change.statement().value());
    }

    private @Nullable MeasureTarget former(Challenge before) {
        return before.targetId() == null
                ? null
                : targets.byIds(Set.of(before.targetId())).get(before.targetId());
    }

    /// Rows are held from below upwards: the challenge, its intent, the vision.
    private void refuseEndAfterAbove(Challenge challenge, @Nullable LocalDate dueOn) {
        if (challenge.intentId() != null) {
            Ends.within(dueOn, repository.lock(challenge.intentId(), "intentId").dueOn());
        }
        Ends.within(dueOn, visions.hold(challenge.visionId(), "visionId").dueOn());
    }

    private static void refuseNesting(DraftChallenge draft, Challenge intent) {
        boolean fits = intent.kind() == ChallengeKind.STRATEGIC_INTENT
                && intent.visionId().equals(draft.visionId())
                && draft.kind() != ChallengeKind.STRATEGIC_INTENT;
        new Problems()
                .unless(
                        fits,
                        StrategyError.CHALLENGE_NESTED_TOO_DEEP,
                        "intentId",
                        "A challenge stands under a strategic intent of the same vision; nothing nests deeper.")
                .refuse();
        Archived.refuse(intent.archivedAt(), "intentId");
        Ends.within(draft.dueOn(), intent.dueOn());
    }
}
