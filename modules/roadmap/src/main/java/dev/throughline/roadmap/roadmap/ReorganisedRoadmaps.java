package dev.throughline.roadmap.roadmap;

import dev.throughline.organisation.team.TeamArchived;
import dev.throughline.organisation.team.TeamMerged;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.node.Archivable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What becomes of the roadmaps of a team that is merged or archived. They go where their target conditions go.
@Service
class ReorganisedRoadmaps {

    private final RoadmapRepository repository;
    private final RoadmapEnds ends;
    private final Changes changes;

    ReorganisedRoadmaps(RoadmapRepository repository, RoadmapEnds ends, Changes changes) {
        this.repository = repository;
        this.ends = ends;
        this.changes = changes;
    }

    @EventListener
    void on(TeamMerged fact) {
        for (Roadmap before : repository.lockOf(fact.from())) {
            changes.record("mergeTeam", before, repository.relocate(before.id(), fact.into()), fact.reason());
        }
    }

    @EventListener
    void on(TeamArchived fact) {
        var live =
                repository.lockOf(fact.id()).stream().filter(Archivable::inUse).toList();
        for (Roadmap before : fact.contents().ending(live, "roadmap")) {
            ends.end(before, "archiveTeam", fact.contents().reason());
        }
    }
}
