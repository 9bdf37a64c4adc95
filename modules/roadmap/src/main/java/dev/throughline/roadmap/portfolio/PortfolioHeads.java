package dev.throughline.roadmap.portfolio;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.line.Headline;
import dev.throughline.strategy.line.Paths;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditions;
import dev.throughline.strategy.vision.Vision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Puts roadmaps under what they have in common: visions by age, challenges in the order of their vision, lines by
/// name.
@Service
class PortfolioHeads {

    private static final Comparator<Node> ORDER = Comparator.comparing(
                    PortfolioHeads::group, Comparator.<String>naturalOrder())
            .thenComparingInt(head -> head instanceof Challenge challenge ? challenge.position() : 0)
            .thenComparing(head -> head instanceof BusinessLine line ? line.name() : "")
            .thenComparing(head -> head.id().toString());

    private final TargetConditions conditions;
    private final Paths paths;
    private final Teams teams;
    private final BusinessLines lines;

    PortfolioHeads(TargetConditions conditions, Paths paths, Teams teams, BusinessLines lines) {
        this.conditions = conditions;
        this.paths = paths;
        this.teams = teams;
        this.lines = lines;
    }

    List<PortfolioGroup> groups(List<PortfolioRow> rows, PortfolioGrouping groupBy, boolean named, boolean readable) {
        Function<PortfolioRow, @Nullable Node> head = named && !rows.isEmpty() ? headed(rows, groupBy) : row -> null;
        Map<Node, List<PortfolioRow>> headed = new HashMap<>();
        List<PortfolioRow> headless = new ArrayList<>();
        for (PortfolioRow row : rows) {
            Node found = head.apply(row);
            (found == null ? headless : headed.computeIfAbsent(found, first -> new ArrayList<>())).add(row);
        }
        List<PortfolioGroup> groups = new ArrayList<>();
        headed.keySet().stream()
                .sorted(ORDER)
                .forEach(node -> groups.add(
                        new PortfolioGroup(node, title(node), Objects.requireNonNull(headed.get(node)), readable)));
        if (!headless.isEmpty()) {
            groups.add(new PortfolioGroup(null, null, headless, readable));
        }
        return groups;
    }

    static String title(Node head) {
        return switch (head) {
            case BusinessLine line -> line.name();
            case Team team -> team.name();
            default -> Headline.of(head).text();
        };
    }

    private Function<PortfolioRow, @Nullable Node> headed(List<PortfolioRow> rows, PortfolioGrouping groupBy) {
        return switch (groupBy) {
            case BUSINESS_LINE -> byLine(rows);
            case CHALLENGE -> onPath(rows, Challenge.class);
            case VISION -> onPath(rows, Vision.class);
        };
    }

    private Function<PortfolioRow, @Nullable Node> byLine(List<PortfolioRow> rows) {
        Map<TeamId, Team> of =
                teams.byIds(rows.stream().map(PortfolioRow::teamId).collect(Collectors.toSet()));
        Set<BusinessLineId> named = of.values().stream()
                .map(Team::businessLineId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<BusinessLineId, BusinessLine> found = lines.byIds(named);
        return row -> {
            Team team = of.get(row.teamId());
            BusinessLineId line = team == null ? null : team.businessLineId();
            return line == null ? null : found.get(line);
        };
    }

    /// The nearest one above the target condition, so that a challenge counts, not the intent that it belongs to.
    private Function<PortfolioRow, @Nullable Node> onPath(List<PortfolioRow> rows, Class<? extends Node> type) {
        Map<TargetConditionId, TargetCondition> under = conditions.byIds(
                rows.stream().map(PortfolioRow::targetConditionId).collect(Collectors.toSet()));
        Map<Node, List<Node>> above = paths.of(Set.copyOf(under.values()));
        Map<TargetConditionId, Node> nearest = new LinkedHashMap<>();
        under.forEach((id, condition) -> above.getOrDefault(condition, List.of()).reversed().stream()
                .filter(type::isInstance)
                .findFirst()
                .ifPresent(node -> nearest.put(id, node)));
        return row -> nearest.get(row.targetConditionId());
    }

    private static String group(Node head) {
        return head instanceof Challenge challenge ? challenge.visionId().toString() : "";
    }
}
