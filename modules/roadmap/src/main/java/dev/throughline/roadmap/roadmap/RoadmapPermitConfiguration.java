package dev.throughline.roadmap.roadmap;

import static dev.throughline.organisation.role.Permission.PHASE_CHANGE;
import static dev.throughline.organisation.role.Permission.PHASE_READ;
import static dev.throughline.organisation.role.Permission.PUBLIC_LINK_CHANGE;
import static dev.throughline.organisation.role.Permission.ROADMAP_CHANGE;
import static dev.throughline.organisation.role.Permission.ROADMAP_PUBLISH;
import static dev.throughline.organisation.role.Permission.ROADMAP_READ;
import static dev.throughline.organisation.role.Permission.THEME_CHANGE;
import static dev.throughline.organisation.role.Permission.THEME_DECIDE;
import static dev.throughline.organisation.role.Permission.THEME_DRAFT;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.node.Permits;
import dev.throughline.roadmap.evidence.Evidence;
import dev.throughline.roadmap.outcome.ThemeOutcome;
import dev.throughline.roadmap.phase.PhaseDefinition;
import dev.throughline.roadmap.publiclink.PublicLink;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What concerns roadmaps and what is on them, and where they belong: the same rules as in the services that refuse.
@Configuration(proxyBeanMethods = false)
class RoadmapPermitConfiguration {

    @Bean
    Permits<PhaseDefinition> phaseDefinitionPermits(Access access) {
        return new Permits<>(
                PhaseDefinition.class,
                nodes -> access.held(nodes, phase -> Place.ORGANISATION, PHASE_READ, PHASE_CHANGE));
    }

    @Bean
    Permits<Roadmap> roadmapPermits(Access access) {
        return new Permits<>(
                Roadmap.class,
                nodes -> access.held(
                        nodes,
                        roadmap -> Place.of(roadmap.teamId()),
                        ROADMAP_READ,
                        ROADMAP_CHANGE,
                        THEME_DRAFT,
                        THEME_CHANGE,
                        ROADMAP_PUBLISH,
                        PUBLIC_LINK_CHANGE));
    }

    @Bean
    Permits<Theme> themePermits(Access access, Roadmaps roadmaps) {
        return new Permits<>(Theme.class, nodes -> {
            Map<RoadmapId, Roadmap> on =
                    roadmaps.byIds(nodes.stream().map(Theme::roadmapId).collect(Collectors.toSet()));
            return access.held(nodes, theme -> place(on, theme), ROADMAP_READ, THEME_DRAFT, THEME_CHANGE, THEME_DECIDE);
        });
    }

    @Bean
    Permits<ThemeOutcome> themeOutcomePermits(Access access, Roadmaps roadmaps, Themes themes) {
        return new Permits<>(
                ThemeOutcome.class, nodes -> ofThemes(access, roadmaps, themes, nodes, ThemeOutcome::themeId));
    }

    @Bean
    Permits<Evidence> evidencePermits(Access access, Roadmaps roadmaps, Themes themes) {
        return new Permits<>(Evidence.class, nodes -> ofThemes(access, roadmaps, themes, nodes, Evidence::themeId));
    }

    @Bean
    Permits<PublicLink> publicLinkPermits(Access access, Roadmaps roadmaps) {
        return new Permits<>(PublicLink.class, nodes -> {
            Map<RoadmapId, Roadmap> on =
                    roadmaps.byIds(nodes.stream().map(PublicLink::roadmapId).collect(Collectors.toSet()));
            return access.held(
                    nodes,
                    link -> Place.of(
                            Objects.requireNonNull(on.get(link.roadmapId())).teamId()),
                    PUBLIC_LINK_CHANGE);
        });
    }

    /// What belongs to a theme that has left the hands of those who draft is not theirs to change.
    private static <N extends Node> Map<N, Set<String>> ofThemes(
            Access access, Roadmaps roadmaps, Themes themes, Set<N> nodes, Function<N, ThemeId> theme) {
        Map<ThemeId, Theme> above = themes.byIds(nodes.stream().map(theme).collect(Collectors.toSet()));
        Map<RoadmapId, Roadmap> on =
                roadmaps.byIds(above.values().stream().map(Theme::roadmapId).collect(Collectors.toSet()));
        Permission[] concerned = {ROADMAP_READ, THEME_DRAFT, THEME_CHANGE};
        Map<N, Set<String>> held =
                access.held(nodes, node -> place(on, Objects.requireNonNull(above.get(theme.apply(node)))), concerned);
        held.forEach((node, permissions) -> {
            if (!Objects.requireNonNull(above.get(theme.apply(node))).draft()) {
                permissions.remove(THEME_DRAFT.name());
            }
        });
        return held;
    }

    private static Place place(Map<RoadmapId, Roadmap> on, Theme theme) {
        return Place.of(Objects.requireNonNull(on.get(theme.roadmapId())).teamId());
    }
}
