package dev.throughline.roadmap.roadmap;

import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.roadmap.theme.ThemeMoves;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Ends roadmaps, each with the themes that are left on it.
@Service
class RoadmapEnds {

    private final RoadmapRepository repository;
    private final Roadmaps roadmaps;
    private final ThemeMoves themes;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    RoadmapEnds(
            RoadmapRepository repository,
            Roadmaps roadmaps,
            ThemeMoves themes,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.roadmaps = roadmaps;
        this.themes = themes;
        this.changes = changes;
        this.facts = facts;
    }

    Roadmap archive(MoveRoadmap move) {
        Roadmap before = roadmaps.held(move);
        new Problems()
                .unless(
                        !repository.hasThemesAtWork(before.id()),
                        PlatformError.IN_USE,
                        "id",
                        "A roadmap with themes in discovery or delivery cannot be archived: end those first.")
                .refuse();
        return end(before, "archiveRoadmap", move.reason());
    }

    /// The roadmap is held. What is only proposed is declined with it, what is at work is abandoned.
    Roadmap end(Roadmap before, String action, @Nullable String reason) {
        themes.endOn(before, action, reason);
        Roadmap after = repository.archive(before.id());
        changes.record(action, before, after, reason);
        facts.publishEvent(new RoadmapArchived(after, reason));
        return after;
    }
}
