package dev.throughline.roadmap.picture;

import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;
import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.picture.Picture;
import dev.throughline.roadmap.picture.Board.Cell;
import dev.throughline.roadmap.picture.Board.Section;
import dev.throughline.roadmap.portfolio.PortfolioGroup;
import dev.throughline.roadmap.portfolio.PortfolioRoadmap;
import dev.throughline.roadmap.portfolio.PortfolioRow;
import dev.throughline.roadmap.portfolio.PortfolioView;
import dev.throughline.roadmap.portfolio.Portfolios;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.theme.Lane;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Roadmaps as pictures, in a number of statements that does not depend on how much is on them, and no larger than
/// somebody can look at.
@Service
class Pictures {

    static final int ROADMAPS = 40;
    static final int THEMES_OF_MANY = 5;
    static final int THEMES_OF_ONE = 30;

    private final Portfolios portfolios;
    private final Roadmaps roadmaps;
    private final Themes themes;
    private final Teams teams;
    private final PictureWords words;
    private final Access access;

    Pictures(Portfolios portfolios, Roadmaps roadmaps, Themes themes, Teams teams, PictureWords words, Access access) {
        this.portfolios = portfolios;
        this.roadmaps = roadmaps;
        this.themes = themes;
        this.teams = teams;
        this.words = words;
        this.access = access;
    }

    Optional<Picture> roadmap(RoadmapId id, boolean ended) {
        requireReading();
        return Optional.ofNullable(roadmaps.byIds(Set.of(id)).get(id)).map(roadmap -> roadmap(roadmap, ended));
    }

    Optional<Picture> portfolio(PortfolioView view) {
        requireReading();
        return portfolios.of(view).map(this::portfolio);
    }

    private void requireReading() {
        access.demand(access.may(ROADMAP_READ), ROADMAP_READ);
    }

    private Picture roadmap(Roadmap roadmap, boolean ended) {
        List<String> head = new ArrayList<>();
        List<Node> path = roadmaps.pathsOf(Set.of(roadmap)).getOrDefault(roadmap, List.of());
        path.forEach(node -> words.named(node).ifPresent(head::add));
        Team team = teams(Set.of(roadmap.teamId())).get(roadmap.teamId());
        if (team != null) {
            head.add("Team: " + team.name());
        }
        Map<RoadmapId, Map<Lane, Cell>> cells = cells(Set.of(roadmap.id()), ended, page(THEMES_OF_ONE), true);
        Board.Row row = new Board.Row(null, null, cells.getOrDefault(roadmap.id(), Map.of()));
        return Drawing.of(new Board(roadmap.title(), head, List.of(new Section(null, List.of(row))), null));
    }

    private Picture portfolio(PortfolioRoadmap portfolio) {
        List<PortfolioRow> shown = portfolio.all().stream()
                .flatMap(group -> group.all().stream())
                .limit(ROADMAPS)
                .toList();
        Set<RoadmapId> ids = shown.stream().map(PortfolioRow::roadmapId).collect(Collectors.toSet());
        Map<RoadmapId, Roadmap> named = ids.isEmpty() ? Map.of() : roadmaps.byIds(ids);
        Map<TeamId, Team> of = teams(shown.stream().map(PortfolioRow::teamId).collect(Collectors.toSet()));
        Listing page = page(THEMES_OF_MANY);
        Map<RoadmapId, Map<Lane, Cell>> cells = shown.isEmpty()
                ? Map.of()
                : cells(ids, portfolio.view().ended(), shown.getFirst().within(page), false);
        List<Section> sections = new ArrayList<>();
        for (PortfolioGroup group : portfolio.all()) {
            List<Board.Row> rows = group.all().stream()
                    .filter(row -> ids.contains(row.roadmapId()))
                    .map(row -> new Board.Row(
                            Objects.requireNonNull(named.get(row.roadmapId())).title(),
                            name(of.get(row.teamId())),
                            cells.getOrDefault(row.roadmapId(), Map.of())))
                    .toList();
            if (!rows.isEmpty()) {
                sections.add(new Section(heading(group, portfolio), rows));
            }
        }
        int more = portfolio.roadmapCount() - shown.size();
        return Drawing.of(new Board(
                "Portfolio roadmap",
                portfolio.scope() == null
                        ? List.of()
                        : words.named(portfolio.scope()).stream().toList(),
                sections,
                shown.isEmpty()
                        ? "There are no roadmaps here."
                        : more > 0 ? "and %d more roadmaps".formatted(more) : null));
    }

    private static @Nullable String heading(PortfolioGroup group, PortfolioRoadmap portfolio) {
        return group.title() == null && portfolio.all().size() > 1 ? "Other roadmaps" : group.title();
    }

    private static @Nullable String name(@Nullable Team team) {
        return team == null ? null : team.name();
    }

    private Map<TeamId, Team> teams(Set<TeamId> ids) {
        return ids.isEmpty() || !access.may(ORGANISATION_READ) ? Map.of() : teams.byIds(ids);
    }

    private Map<RoadmapId, Map<Lane, Cell>> cells(Set<RoadmapId> ids, boolean ended, Listing page, boolean explained) {
        Map<Lane, Map<RoadmapId, Connection<Theme>>> found = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            found.put(lane, themes.inLane(ids, lane, ended, page));
        }
        PictureWords.Spoken spoken = words.of(found.values().stream()
                .flatMap(lane -> lane.values().stream())
                .flatMap(list -> list.nodes().stream())
                .toList());
        return ids.stream().collect(Collectors.toMap(id -> id, id -> {
            Map<Lane, Cell> lanes = new EnumMap<>(Lane.class);
            found.forEach(
                    (lane, lists) -> lanes.put(lane, cell(Objects.requireNonNull(lists.get(id)), spoken, explained)));
            return lanes;
        }));
    }

    private static Cell cell(Connection<Theme> list, PictureWords.Spoken spoken, boolean explained) {
        List<Board.Card> cards = list.nodes().stream()
                .map(theme -> spoken.card(theme, explained))
                .toList();
        return new Cell(cards, Objects.requireNonNull(list.totalCount()) - cards.size());
    }

    private static Listing page(int size) {
        return new Listing("picture", size, false, null, Map.of(), List.of(), true);
    }
}
