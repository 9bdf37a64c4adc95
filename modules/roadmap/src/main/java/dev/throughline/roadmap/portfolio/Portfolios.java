package dev.throughline.roadmap.portfolio;

import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;
import static dev.throughline.organisation.role.Permission.ROADMAP_READ;
import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.structure.Structure;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.line.Descendants;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.vision.Vision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Roadmaps side by side. A permission to read reaches the whole organisation, so what a caller may not see is a kind
/// of thing: without the one for roadmaps they are counted, and without the one for the heads nothing tells the groups
/// apart.
@Service
public class Portfolios {

    private final PortfolioRepository repository;
    private final PortfolioHeads heads;
    private final NodeRegistry nodes;
    private final Descendants descendants;
    private final Structure structure;
    private final Access access;

    Portfolios(
            PortfolioRepository repository,
            PortfolioHeads heads,
            NodeRegistry nodes,
            Descendants descendants,
            Structure structure,
            Access access) {
        this.repository = repository;
        this.heads = heads;
        this.nodes = nodes;
        this.descendants = descendants;
        this.structure = structure;
        this.access = access;
    }

    /// None where there is nothing with the id that is asked for, or nothing that the caller may read.
    public Optional<PortfolioRoadmap> of(PortfolioView view) {
        String under = view.under();
        Node scope = under == null ? null : nodes.find(List.of(under), "under").get(under);
        if (under != null && scope == null) {
            return Optional.empty();
        }
        List<PortfolioRow> rows = rows(scope, view);
        return Optional.of(new PortfolioRoadmap(
                view, scope, heads.groups(rows, view.groupBy(), mayName(view.groupBy()), mayRead())));
    }

    boolean mayRead() {
        return access.may(ROADMAP_READ);
    }

    private boolean mayName(PortfolioGrouping groupBy) {
        return access.may(
                switch (groupBy) {
                    case VISION -> VISION_READ;
                    case CHALLENGE -> CHALLENGE_READ;
                    case BUSINESS_LINE -> ORGANISATION_READ;
                });
    }

    private List<PortfolioRow> rows(@Nullable Node scope, PortfolioView view) {
        return switch (scope) {
            case null -> repository.all(view);
            case Vision vision -> repository.under(descendants.conditionsEverBelow(vision.id()), view);
            case Challenge challenge -> repository.under(descendants.conditionsEverBelow(challenge.id()), view);
            case Initiative initiative -> repository.under(descendants.conditionsEverBelow(initiative.id()), view);
            case TargetCondition condition -> repository.under(Set.of(condition.id()), view);
            case BusinessLine line -> within(line, repository.all(view));
            case Team team -> repository.of(team.id(), view);
            default ->
                throw new BadInput(
                        "under",
                        "A portfolio stands under a vision, a challenge, an initiative, a target condition, a business line or a team; \"%s\" is none of these."
                                .formatted(view.under()));
        };
    }

    /// Those of the line's own teams and of the teams of lines below it.
    private List<PortfolioRow> within(BusinessLine line, List<PortfolioRow> rows) {
        Map<TeamId, Set<UUID>> places =
                structure.aboveTeams(rows.stream().map(PortfolioRow::teamId).collect(Collectors.toSet()));
        return rows.stream()
                .filter(row -> places.getOrDefault(row.teamId(), Set.of())
                        .contains(line.id().value()))
                .toList();
    }
}
