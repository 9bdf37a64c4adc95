package dev.throughline.roadmap.version;

import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.evidence.EvidencePieces;
import dev.throughline.roadmap.evidence.EvidenceStance;
import dev.throughline.roadmap.outcome.ThemeOutcome;
import dev.throughline.roadmap.outcome.ThemeOutcomes;
import dev.throughline.roadmap.phase.PhaseDefinitionId;
import dev.throughline.roadmap.phase.PhaseDefinitions;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.theme.HypothesisPart;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.line.Paths;
import dev.throughline.strategy.metric.Comparator;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.Metrics;
import dev.throughline.strategy.metric.Qualifier;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Reads what roadmaps say now: the same few statements, however many roadmaps and themes there are.
@Service
class RoadmapContents {

    private final Roadmaps roadmaps;
    private final Themes themes;
    private final ThemeOutcomes outcomes;
    private final EvidencePieces evidence;
    private final TargetConditions conditions;
    private final Paths paths;
    private final MeasureTargets targets;
    private final Metrics metrics;
    private final Evaluations evaluations;
    private final PhaseDefinitions phases;

    RoadmapContents(
            Roadmaps roadmaps,
            Themes themes,
            ThemeOutcomes outcomes,
            EvidencePieces evidence,
            TargetConditions conditions,
            Paths paths,
            MeasureTargets targets,
            Metrics metrics,
            Evaluations evaluations,
            PhaseDefinitions phases) {
        this.roadmaps = roadmaps;
        this.themes = themes;
        this.outcomes = outcomes;
        this.evidence = evidence;
        this.conditions = conditions;
        this.paths = paths;
        this.targets = targets;
        this.metrics = metrics;
        this.evaluations = evaluations;
        this.phases = phases;
    }

    RoadmapContent of(RoadmapId id) {
        return Objects.requireNonNull(of(Set.of(id)).get(id));
    }

    Map<RoadmapId, RoadmapContent> of(Set<RoadmapId> ids) {
        Map<RoadmapId, Roadmap> read = roadmaps.byIds(ids);
        Map<TargetConditionId, TargetCondition> heads = conditions.byIds(
                read.values().stream().map(Roadmap::targetConditionId).collect(Collectors.toSet()));
        Map<Node, List<Node>> above = paths.of(Set.copyOf(heads.values()));
        Map<RoadmapId, List<Theme>> themesOf = themes.allOn(ids);
        Set<ThemeId> all =
                themesOf.values().stream().flatMap(List::stream).map(Theme::id).collect(Collectors.toSet());
        Map<ThemeId, List<ThemeOutcome>> outcomesOf = outcomes.allOf(all);
        Set<ThemeId> evidenced = evidence.shownFor(all, HypothesisPart.PROBLEM, EvidenceStance.SUPPORTS);
        Set<MeasureTargetId> set = new HashSet<>();
        heads.values().stream()
                .map(TargetCondition::targetId)
                .filter(Objects::nonNull)
                .forEach(set::add);
        outcomesOf.values().stream()
                .flatMap(List::stream)
                .map(ThemeOutcome::targetId)
                .filter(Objects::nonNull)
                .forEach(set::add);
        Map<MeasureTargetId, MeasureTarget> targetsOf = targets.byIds(set);
        Map<MeasureTargetId, String> goals = goals(targetsOf);
        Set<MeasureTargetId> measured = evaluations.currentOf(set).entrySet().stream()
                .filter(current -> !current.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<PhaseDefinitionId, String> phaseNames = phaseNames(themesOf);
        Map<RoadmapId, RoadmapContent> contents = new HashMap<>();
        read.forEach((id, roadmap) -> {
            TargetCondition head = Objects.requireNonNull(heads.get(roadmap.targetConditionId()));
            contents.put(
                    id,
                    new RoadmapContent(
                            roadmap,
                            head,
                            above.getOrDefault(head, List.of()),
                            themesOf.getOrDefault(id, List.of()),
                            outcomesOf,
                            evidenced,
                            targetsOf,
                            goals,
                            phaseNames,
                            measured));
        });
        return contents;
    }

    /// Targets in words, as they are asked for now.
    private Map<MeasureTargetId, String> goals(Map<MeasureTargetId, MeasureTarget> set) {
        Map<MetricId, Metric> known =
                metrics.byIds(set.values().stream().map(MeasureTarget::metricId).collect(Collectors.toSet()));
        Map<MeasureTargetId, String> goals = new HashMap<>();
        set.forEach((id, target) -> {
            Metric metric = Objects.requireNonNull(known.get(target.metricId()));
            String unit = Objects.requireNonNullElse(target.unit(), Objects.requireNonNullElse(metric.unit(), ""));
            goals.put(
                    id,
                    "%s %s%s"
                            .formatted(
                                    metric.name(),
                                    asked(target.comparator(), target.value(), target.upper(), unit),
                                    segments(target, unit)));
        });
        return goals;
    }

    private Map<PhaseDefinitionId, String> phaseNames(Map<RoadmapId, List<Theme>> themesOf) {
        Map<PhaseDefinitionId, String> names = new HashMap<>();
        phases.byIds(themesOf.values().stream()
                        .flatMap(List::stream)
                        .map(Theme::phaseDefinitionId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .forEach((id, phase) -> names.put(id, phase.name()));
        return names;
    }

    private static String asked(Comparator comparator, Exact value, @Nullable Exact upper, String unit) {
        return "%s %s%s %s"
                .formatted(sign(comparator), value, upper == null ? "" : " and " + upper, unit)
                .strip();
    }

    /// Of how many segments, and of which (S1:224).
    private static String segments(MeasureTarget target, String unit) {
        if (target.dimension() == null) {
            return "";
        }
        String many = switch (target.quantifier()) {
            case ALL -> "in every";
            case ANY -> "in at least one";
            case SHARE -> "in %s %% of".formatted(target.share());
            case POOLED -> "in all together of";
        };
        Qualifier qualifier = target.qualifier();
        return ", %s %s%s"
                .formatted(
                        many,
                        target.dimension(),
                        qualifier == null
                                ? ""
                                : " where it was " + asked(qualifier.comparator(), qualifier.value(), null, unit));
    }

    private static String sign(Comparator comparator) {
        return switch (comparator) {
            case LT -> "below";
            case LTE -> "at most";
            case GT -> "above";
            case GTE -> "at least";
            case EQ -> "exactly";
            case BETWEEN -> "between";
        };
    }
}
