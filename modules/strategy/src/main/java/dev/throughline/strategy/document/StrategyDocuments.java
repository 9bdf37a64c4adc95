package dev.throughline.strategy.document;

import static dev.throughline.organisation.role.Permission.CHALLENGE_CHANGE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;
import static dev.throughline.organisation.role.Permission.VISION_CHANGE;
import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.vision.VisionId;
import dev.throughline.strategy.vision.Visions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read or change a vision or a challenge may read or change the documents behind it.
@Service
public class StrategyDocuments implements Nodes<StrategyDocumentId, StrategyDocument> {

    private final StrategyDocumentRepository repository;
    private final Visions visions;
    private final Challenges challenges;
    private final Access access;
    private final Changes changes;

    StrategyDocuments(
            StrategyDocumentRepository repository,
            Visions visions,
            Challenges challenges,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.visions = visions;
        this.challenges = challenges;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<StrategyDocumentId> idType() {
        return StrategyDocumentId.TYPE;
    }

    @Override
    public String readPermission() {
        return VISION_READ.name();
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(VISION_READ.name(), CHALLENGE_READ.name());
    }

    @Override
    public String readPermission(StrategyDocument document) {
        return readable(document).name();
    }

    @Override
    public Map<StrategyDocumentId, StrategyDocument> byIds(Set<StrategyDocumentId> ids) {
        return repository.byIds(ids);
    }

    /// The document, where the caller may read what it belongs to.
    @Nullable StrategyDocument visible(StrategyDocumentId id) {
        StrategyDocument document = repository.byIds(Set.of(id)).get(id);
        return document == null || !access.may(readable(document)) ? null : document;
    }

    Map<VisionId, Connection<StrategyDocument>> ofVisions(Set<VisionId> parents, Listing listing) {
        return repository.ofVisions(parents, listing);
    }

    Map<ChallengeId, Connection<StrategyDocument>> ofChallenges(Set<ChallengeId> parents, Listing listing) {
        return repository.ofChallenges(parents, listing);
    }

    StrategyDocument attach(AttachStrategyDocument document) {
        requireChange(document.visionId(), document.challengeId());
        if (document.visionId() != null) {
            Archived.refuse(visions.hold(document.visionId(), "visionId").archivedAt(), "visionId");
        }
        if (document.challengeId() != null) {
            Archived.refuse(
                    challenges.hold(document.challengeId(), "challengeId").archivedAt(), "challengeId");
        }
        StrategyDocument attached = repository.insert(document);
        changes.created("attachStrategyDocument", attached);
        return attached;
    }

    StrategyDocument change(ChangeStrategyDocument change) {
        StrategyDocument before = held(change.id(), change.expectedVersion());
        StrategyDocument after = repository.update(change);
        changes.record("changeStrategyDocument", before, after, change.reason());
        return after;
    }

    StrategyDocument archive(ArchiveStrategyDocument archive) {
        StrategyDocument before = held(archive.id(), archive.expectedVersion());
        StrategyDocument after = repository.archive(before.id());
        changes.record("archiveStrategyDocument", before, after, archive.reason());
        return after;
    }

    private static Permission readable(StrategyDocument document) {
        return document.visionId() == null ? CHALLENGE_READ : VISION_READ;
    }

    private StrategyDocument held(StrategyDocumentId id, @Nullable Integer expectedVersion) {
        StrategyDocument document = repository.lock(id);
        requireChange(document.visionId(), document.challengeId());
        Versions.expect(expectedVersion, document);
        return document;
    }

    private void requireChange(@Nullable VisionId vision, @Nullable ChallengeId challenge) {
        if (vision != null) {
            access.require(VISION_CHANGE, visions.hold(vision, "visionId").businessLineId());
        }
        if (challenge != null) {
            access.require(
                    CHALLENGE_CHANGE, challenges.hold(challenge, "challengeId").businessLineId());
        }
    }
}
