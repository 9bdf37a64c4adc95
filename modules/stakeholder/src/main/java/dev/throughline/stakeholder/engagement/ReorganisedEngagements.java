package dev.throughline.stakeholder.engagement;

import dev.throughline.organisation.businessline.BusinessLineMerged;
import dev.throughline.organisation.team.TeamMerged;
import dev.throughline.platform.changes.Changes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What was about a team or a line is about the one that takes its place.
@Service
class ReorganisedEngagements {

    private final EngagementRepository repository;
    private final Changes changes;

    ReorganisedEngagements(EngagementRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @EventListener
    void on(TeamMerged fact) {
        for (Engagement before : repository.lockOf(fact.from())) {
            changes.record("mergeTeam", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    @EventListener
    void on(BusinessLineMerged fact) {
        for (Engagement before : repository.lockOf(fact.from())) {
            changes.record("mergeBusinessLine", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }
}
