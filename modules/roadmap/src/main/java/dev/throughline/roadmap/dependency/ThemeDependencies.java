package dev.throughline.roadmap.dependency;

import static dev.throughline.organisation.role.Permission.THEME_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.structure.Structure;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeAt;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Which themes need others first, of whatever roadmap. Two dependencies could close a circle that neither of them
/// closes alone, so whoever adds one holds the organisation's row, as those do who change its structure.
@Service
public class ThemeDependencies {

    private static final int MOST_NEEDED = 20;
    private static final int MOST_NEEDING = 50;

    private final ThemeDependencyRepository repository;
    private final Themes themes;
    private final Structure structure;
    private final Access access;
    private final Changes changes;

    ThemeDependencies(
            ThemeDependencyRepository repository, Themes themes, Structure structure, Access access, Changes changes) {
        this.repository = repository;
        this.themes = themes;
        this.structure = structure;
        this.access = access;
        this.changes = changes;
    }

    /// In the order in which they were added.
    public Map<ThemeId, List<Theme>> dependsOn(Set<ThemeId> ids) {
        return nodes(ids, repository.dependsOn(ids));
    }

    public Map<ThemeId, List<Theme>> neededBy(Set<ThemeId> ids) {
        return nodes(ids, repository.neededBy(ids));
    }

    Theme link(LinkTheme link) {
        structure.hold();
        themes.holdRoadmapsOf(new HashSet<>(List.of(link.id(), link.dependsOnId())));
        LinkedTheme before = held(link);
        Theme other = themes.hold(link.dependsOnId(), "dependsOnId").theme();
        new Problems()
                .unless(
                        other.inUse(),
                        PlatformError.INVALID,
                        "dependsOnId",
                        "That theme is archived; nothing new depends on it.")
                .unless(
                        !other.state().ended(),
                        PlatformError.INVALID,
                        "dependsOnId",
                        "That theme is %s; there is nothing to wait for.".formatted(other.state()))
                .unless(
                        before.dependsOn().size() < MOST_NEEDED,
                        PlatformError.INVALID,
                        "dependsOnId",
                        "A theme depends on at most %d others.".formatted(MOST_NEEDED))
                .unless(
                        repository
                                        .neededBy(Set.of(other.id()))
                                        .getOrDefault(other.id(), List.of())
                                        .size()
                                < MOST_NEEDING,
                        PlatformError.INVALID,
                        "dependsOnId",
                        "At most %d themes depend on one: split it, or depend on one of those.".formatted(MOST_NEEDING))
                .unless(
                        !link.id().equals(link.dependsOnId()) && !repository.reaches(link.dependsOnId(), link.id()),
                        RoadmapError.DEPENDENCY_CYCLE,
                        "dependsOnId",
                        "That theme depends on this one, directly or through others: neither could ever begin.")
                .refuse();
        repository.insert(link.id(), link.dependsOnId());
        return recorded("linkTheme", before, link.reason());
    }

    Theme unlink(LinkTheme link) {
        LinkedTheme before = held(link);
        if (!repository.delete(link.id(), link.dependsOnId())) {
            throw Refusal.notFound("dependsOnId");
        }
        return recorded("unlinkTheme", before, link.reason());
    }

    private LinkedTheme held(LinkTheme link) {
        ThemeAt at = themes.hold(link.id(), "id");
        access.require(THEME_CHANGE, at.team());
        Versions.expect(link.expectedVersion(), at.theme());
        return linked(at.refuseClosed("id").theme());
    }

    private Theme recorded(String action, LinkedTheme before, @Nullable String reason) {
        LinkedTheme after = linked(themes.touched(before.theme()));
        changes.record(action, before, after, reason);
        return after.theme();
    }

    private LinkedTheme linked(Theme theme) {
        return new LinkedTheme(theme, repository.dependsOn(Set.of(theme.id())).getOrDefault(theme.id(), List.of()));
    }

    private Map<ThemeId, List<Theme>> nodes(Set<ThemeId> ids, Map<ThemeId, List<ThemeId>> edges) {
        Map<ThemeId, Theme> found =
                themes.byIds(edges.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<ThemeId, List<Theme>> nodes = new HashMap<>();
        for (ThemeId id : ids) {
            nodes.put(
                    id,
                    edges.getOrDefault(id, List.of()).stream()
                            .map(found::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
        return nodes;
    }
}
