package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.changes.Happening;
import dev.throughline.platform.changes.Happenings;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.version.RoadmapVersion;
import dev.throughline.stakeholder.decision.Decision;
import dev.throughline.stakeholder.decision.DecisionState;
import dev.throughline.stakeholder.promise.Promise;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.checkin.CheckIn;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.Metrics;
import dev.throughline.strategy.metric.Quantity;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What has moved on: learnings, progress on goals, decisions, how promises bind, roadmaps that were published. It
/// comes from changes that were made and never from a date that somebody set (S1:269), and each is a sentence with the
/// node that says so.
@Service
public class Developments {

    /// No module below knows this one, and learnings are told by their history.
    private static final String LEARNING = "learning";

    private static final Set<String> KINDS = Set.of(
            LEARNING,
            "check_in",
            "measurement",
            "target_condition",
            "challenge",
            "decision",
            "promise",
            "roadmap_version");
    private static final int MOST = 1000;

    private final Happenings happenings;
    private final Whereabouts whereabouts;
    private final TargetConditions conditions;
    private final Metrics metrics;

    Developments(Happenings happenings, Whereabouts whereabouts, TargetConditions conditions, Metrics metrics) {
        this.happenings = happenings;
        this.whereabouts = whereabouts;
        this.conditions = conditions;
        this.metrics = metrics;
    }

    /// One for each node, its latest; by kind, and then in the order in which they happened.
    public List<Development> since(@Nullable Instant after, Concern concern) {
        return all(after).of(concern, after, null);
    }

    /// The same between two moments.
    public List<Development> between(Instant after, Instant until, Concern concern) {
        return all(after).of(concern, after, until);
    }

    /// All of them, from which those that concern somebody are chosen without asking again.
    Chronicle all(@Nullable Instant after) {
        List<Happening> moved = happenings.since(after, KINDS, MOST).stream()
                .filter(Developments::moves)
                .toList();
        Map<TargetConditionId, TargetCondition> checked = conditions.byIds(moved.stream()
                .map(Happening::node)
                .filter(CheckIn.class::isInstance)
                .map(node -> ((CheckIn) node).targetConditionId())
                .collect(Collectors.toSet()));
        Map<MetricId, Metric> measured = metrics.byIds(moved.stream()
                .map(Happening::node)
                .filter(Measurement.class::isInstance)
                .map(node -> ((Measurement) node).metricId())
                .collect(Collectors.toSet()));
        Map<Happening, Set<String>> around = whereabouts.of(moved);
        return new Chronicle(moved.stream()
                .map(happening -> new Told(
                        new Development(
                                kind(happening), say(happening, checked, measured), happening.node(), happening.at()),
                        around.getOrDefault(happening, Set.of())))
                .toList());
    }

    private static boolean moves(Happening happening) {
        return switch (happening.node()) {
            case Challenge challenge ->
                happening.changed("state") && !challenge.state().name().equals("DRAFT");
            case TargetCondition condition ->
                happening.changed("state") && !condition.state().name().equals("DRAFT");
            case Decision decision -> happening.changed("state") && decision.state() == DecisionState.DECIDED;
            case Promise promise -> happening.changed("exposure");
            default -> happening.before() == null || happening.node() instanceof Measurement;
        };
    }

    private static DevelopmentKind kind(Happening happening) {
        return switch (happening.node()) {
            case Decision decision -> DevelopmentKind.DECISION;
            case Promise promise -> DevelopmentKind.PROMISE;
            case RoadmapVersion version -> DevelopmentKind.ROADMAP;
            default -> happening.kind().equals(LEARNING) ? DevelopmentKind.LEARNING : DevelopmentKind.PROGRESS;
        };
    }

    private static String say(
            Happening happening, Map<TargetConditionId, TargetCondition> checked, Map<MetricId, Metric> measured) {
        Node node = happening.node();
        return switch (node) {
            case Challenge challenge ->
                "The challenge \"%s\" is %s.".formatted(challenge.statement(), plain(challenge.state()));
            case TargetCondition condition ->
                "The target condition \"%s\" is %s.".formatted(condition.statement(), plain(condition.state()));
            case CheckIn checkIn -> {
                TargetCondition condition = Objects.requireNonNull(checked.get(checkIn.targetConditionId()));
                yield "\"%s\" is %s, with a confidence of %d out of 10%s."
                        .formatted(
                                condition.statement(),
                                plain(checkIn.status()),
                                checkIn.confidence(),
                                checkIn.note() == null ? "" : ": " + checkIn.note());
            }
            case Measurement measurement -> {
                Metric metric = Objects.requireNonNull(measured.get(measurement.metricId()));
                yield "\"%s\" was measured: %s."
                        .formatted(
                                metric.name(),
                                Quantity.of(metric, measurement.exact(), measurement.unit())
                                        .text());
            }
            case Decision decision ->
                "\"%s\" was decided: %s, because %s."
                        .formatted(decision.question(), decision.choice(), decision.rationale());
            case Promise promise ->
                "The promise \"%s\" is %s: %s"
                        .formatted(promise.wording(), plain(promise.exposure()), promise.exposedBecause());
            case RoadmapVersion version ->
                "Edition %d of the roadmap%s was published."
                        .formatted(version.edition(), version.title() == null ? "" : " \"" + version.title() + "\"");
            default -> happening.after().getOrDefault("statement", "");
        };
    }

    private static String plain(Enum<?> word) {
        return word.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    record Told(Development development, Set<String> around) {}

    /// What happened, newest first.
    record Chronicle(List<Told> told) {

        List<Development> of(Concern concern, @Nullable Instant after, @Nullable Instant until) {
            Set<Node> seen = new HashSet<>();
            return told.stream()
                    .filter(one -> after == null || one.development().at().isAfter(after))
                    .filter(one -> until == null || !one.development().at().isAfter(until))
                    .filter(one -> Whereabouts.concerns(concern, one.around()))
                    .map(Told::development)
                    .filter(one -> seen.add(one.node()))
                    .sorted(Comparator.comparing(Development::kind)
                            .thenComparing(Development::at)
                            .thenComparing(one -> one.node().id().toString()))
                    .toList();
        }
    }
}
