package dev.throughline.stakeholder.update;

import dev.throughline.organisation.businessline.BusinessLineMerged;
import dev.throughline.organisation.team.TeamMerged;
import dev.throughline.platform.changes.Changes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What was told of a team or a line is of the one that takes its place.
@Service
class ReorganisedStatusUpdates {

    private final StatusUpdateRepository repository;
    private final Changes changes;

    ReorganisedStatusUpdates(StatusUpdateRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @EventListener
    void on(TeamMerged fact) {
        for (StatusUpdate before : repository.lockOf(fact.from())) {
            changes.record("mergeTeam", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    @EventListener
    void on(BusinessLineMerged fact) {
        for (StatusUpdate before : repository.lockOf(fact.from())) {
            changes.record("mergeBusinessLine", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }
}
