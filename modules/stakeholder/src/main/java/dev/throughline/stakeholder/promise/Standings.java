package dev.throughline.stakeholder.promise;

import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.vision.Vision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where themes stand: a fixed number of statements, however many themes.
@Service
class Standings {

    private final Themes themes;
    private final Roadmaps roadmaps;

    Standings(Themes themes, Roadmaps roadmaps) {
        this.themes = themes;
        this.roadmaps = roadmaps;
    }

    Standing of(@Nullable ThemeId theme) {
        return theme == null ? Standing.NONE : of(Set.of(theme)).getOrDefault(theme, Standing.NONE);
    }

    Map<ThemeId, Standing> of(Set<ThemeId> ids) {
        Map<ThemeId, Standing> standings = new HashMap<>();
        above(ids)
                .forEach((theme, path) -> standings.put(
                        theme.id(),
                        Standing.of(theme, !path.isEmpty() && path.stream().noneMatch(Standings::givenUp))));
        return standings;
    }

    /// The themes with what is above them: from the vision down to the target condition, and the roadmap.
    Map<Theme, List<Node>> above(Set<ThemeId> ids) {
        Map<ThemeId, Theme> found = themes.byIds(ids);
        Map<RoadmapId, Roadmap> on =
                roadmaps.byIds(found.values().stream().map(Theme::roadmapId).collect(Collectors.toSet()));
        Map<Roadmap, List<Node>> paths = roadmaps.pathsOf(Set.copyOf(on.values()));
        Map<Theme, List<Node>> above = new HashMap<>();
        for (Theme theme : found.values()) {
            Roadmap roadmap = on.get(theme.roadmapId());
            if (roadmap != null) {
                List<Node> path = new ArrayList<>(paths.getOrDefault(roadmap, List.of()));
                path.add(roadmap);
                above.put(theme, path);
            }
        }
        return above;
    }

    private static boolean givenUp(Node node) {
        return switch (node) {
            case Vision vision -> Standing.givenUp(vision.state());
            case Challenge challenge -> Standing.givenUp(challenge.state());
            case Initiative initiative -> Standing.givenUp(initiative.state());
            case TargetCondition condition -> Standing.givenUp(condition.state());
            case Roadmap roadmap -> roadmap.archivedAt() != null;
            default -> false;
        };
    }
}
