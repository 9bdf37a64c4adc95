package dev.throughline.stakeholder.promise;

import dev.throughline.roadmap.roadmap.ReviewDemanded;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.RoadmapArchived;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeChanged;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What becomes of promises where a theme moves, or something above it changes.
@Service
class LivingPromises {

    private final Exposures exposures;
    private final Themes themes;

    LivingPromises(Exposures exposures, Themes themes) {
        this.exposures = exposures;
        this.themes = themes;
    }

    @EventListener
    void on(ThemeChanged fact) {
        exposures.renew(Set.of(fact.after().id()), fact.action(), fact.after().id(), fact.reason());
    }

    @EventListener
    void on(ReviewDemanded fact) {
        exposures.renew(themesOn(fact.roadmaps()), fact.action(), fact.subject().id(), fact.reason());
    }

    @EventListener
    void on(RoadmapArchived fact) {
        exposures.renew(
                themesOn(List.of(fact.roadmap())),
                "archiveRoadmap",
                fact.roadmap().id(),
                fact.reason());
    }

    private Set<ThemeId> themesOn(List<Roadmap> roadmaps) {
        Set<RoadmapId> ids = roadmaps.stream().map(Roadmap::id).collect(Collectors.toSet());
        return themes.allOn(ids).values().stream()
                .flatMap(List::stream)
                .map(Theme::id)
                .collect(Collectors.toSet());
    }
}
