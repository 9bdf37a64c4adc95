package dev.throughline.stakeholder.engagement;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.structure.Structure;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Below;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.problem.CustomerProblems;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.line.Descendants;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What belongs to lines, teams and challenges, down to problems and metrics: a fixed number of statements, however
/// many of them are asked about.
@Service
class Whereabouts {

    private final Structure structure;
    private final Descendants descendants;
    private final Roadmaps roadmaps;
    private final CustomerProblems problems;
    private final MeasureTargets targets;

    Whereabouts(
            Structure structure,
            Descendants descendants,
            Roadmaps roadmaps,
            CustomerProblems problems,
            MeasureTargets targets) {
        this.structure = structure;
        this.descendants = descendants;
        this.roadmaps = roadmaps;
        this.problems = problems;
        this.targets = targets;
    }

    /// All that belongs to each of them, itself included.
    Map<Concern, Set<AnyId>> below(Set<Concern> concerns) {
        List<AnyId> roots = concerns.stream().flatMap(Whereabouts::roots).toList();
        List<Below> links = new ArrayList<>(structure.below(among(roots, BusinessLineId.TYPE)));
        Set<AnyId> known = known(roots, links);
        links.addAll(descendants.below(
                among(known, BusinessLineId.TYPE), among(known, TeamId.TYPE), among(known, ChallengeId.TYPE)));
        known = known(roots, links);
        links.addAll(roadmaps.below(among(known, TeamId.TYPE), among(known, TargetConditionId.TYPE)));
        known = known(roots, links);
        links.addAll(problems.below(among(known, ThemeId.TYPE)));
        targets.byIds(among(known, MeasureTargetId.TYPE))
                .forEach((id, target) -> Below.of(target.metricId(), id).ifPresent(links::add));
        Map<AnyId, List<AnyId>> children = links.stream()
                .collect(Collectors.groupingBy(Below::parent, Collectors.mapping(Below::child, Collectors.toList())));
        Map<Concern, Set<AnyId>> below = new HashMap<>();
        concerns.forEach(concern -> below.put(concern, reached(concern, children)));
        return below;
    }

    private static Set<AnyId> reached(Concern concern, Map<AnyId, List<AnyId>> children) {
        Set<AnyId> reached = new HashSet<>();
        Deque<AnyId> next = new ArrayDeque<>(roots(concern).toList());
        while (!next.isEmpty()) {
            AnyId id = next.remove();
            if (reached.add(id)) {
                next.addAll(children.getOrDefault(id, List.of()));
            }
        }
        return reached;
    }

    private static Stream<AnyId> roots(Concern concern) {
        return Stream.of(root(concern.businessLineId()), root(concern.teamId()), root(concern.challengeId()))
                .flatMap(root -> root);
    }

    private static Stream<AnyId> root(@Nullable Id id) {
        return id == null ? Stream.empty() : Stream.of(AnyId.from(id));
    }

    private static Set<AnyId> known(List<AnyId> roots, List<Below> links) {
        return Stream.concat(roots.stream(), links.stream().map(Below::child)).collect(Collectors.toSet());
    }

    private static <I extends Id> Set<I> among(Iterable<AnyId> ids, IdType<I> type) {
        Set<I> some = new HashSet<>();
        for (AnyId id : ids) {
            if (id.kind().equals(type.prefix())) {
                some.add(type.constructor().apply(id.value()));
            }
        }
        return some;
    }
}
