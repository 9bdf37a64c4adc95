package dev.throughline.roadmap.roadmap;

import static dev.throughline.organisation.role.Permission.ROADMAP_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// A roadmap is a living document (S1:108): what changes above it makes a look at it due, and somebody confirms or
/// revises it.
@Service
public class Reviews {

    private final ReviewReasonRepository reasons;
    private final RoadmapRepository repository;
    private final Roadmaps roadmaps;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Reviews(
            ReviewReasonRepository reasons,
            RoadmapRepository repository,
            Roadmaps roadmaps,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.reasons = reasons;
        this.repository = repository;
        this.roadmaps = roadmaps;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    Map<RoadmapId, Connection<ReviewReason>> of(Set<RoadmapId> parents, Listing listing) {
        return reasons.of(parents, listing);
    }

    /// The roadmaps are held. Their history tells what was done above, and why.
    void due(List<Roadmap> below, ReviewReasonCause cause, Node subject, String action, @Nullable String reason) {
        for (Roadmap before : below) {
            reasons.insert(before.id(), cause, subject.id(), action, reason);
            changes.record(action, before, repository.due(before.id()), reason);
        }
        facts.publishEvent(new ReviewDemanded(below, subject, action, reason));
    }

    Roadmap confirm(MoveRoadmap move) {
        Roadmap before = repository.lock(move.id(), "id");
        access.require(ROADMAP_CHANGE, before.teamId());
        Versions.expect(move.expectedVersion(), before);
        new Problems()
                .unless(
                        before.state() == RoadmapState.REVIEW_DUE,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "Nothing has changed above this roadmap since somebody looked at it.")
                .refuse();
        Roadmap after = repository.move(before.id(), RoadmapState.CURRENT);
        reasons.settle(before.id(), ReviewReasonSettlement.CONFIRMED);
        changes.record("confirmRoadmap", before, after, move.reason());
        return after;
    }

    Roadmap revise(ChangeRoadmap change) {
        Roadmap revised = roadmaps.revise(change);
        reasons.settle(revised.id(), ReviewReasonSettlement.REVISED);
        return revised;
    }
}
