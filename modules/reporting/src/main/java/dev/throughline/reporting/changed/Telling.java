package dev.throughline.reporting.changed;

import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.experiment.obstacle.ObstacleState;
import dev.throughline.platform.changes.Happening;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.node.State;
import dev.throughline.roadmap.outcome.ThemeOutcome;
import dev.throughline.roadmap.roadmap.RoadmapState;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.roadmap.version.RoadmapVersion;
import dev.throughline.stakeholder.promise.PromiseState;
import dev.throughline.strategy.challenge.ChallengeState;
import dev.throughline.strategy.checkin.CheckIn;
import dev.throughline.strategy.initiative.InitiativeState;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.Quantity;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import dev.throughline.strategy.vision.VisionState;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which kind of move something was, and the sentence that tells of it. Pure.
final class Telling {

    /// They move with what happens to others, and are no news of their own.
    static final Set<String> SILENT =
            Set.of("version", "updatedAt", "priority", "position", "rewordedById", "exposedBecause", "exposedSince");

    private static final String STATE = "state";
    private static final String ARCHIVED = "archivedAt";
    private static final String EXPOSURE = "exposure";

    private static final Set<String> ENDS = Stream.<State<?>[]>of(
                    VisionState.values(),
                    ChallengeState.values(),
                    InitiativeState.values(),
                    TargetConditionState.values(),
                    ThemeState.values(),
                    ObstacleState.values(),
                    ExperimentState.values(),
                    PromiseState.values())
            .flatMap(Stream::of)
            .filter(State::ended)
            .map(Object::toString)
            .collect(Collectors.toSet());

    private Telling() {}

    /// The goal is the node itself, but for what was measured of a goal or said about one.
    static Optional<ChangedThing> of(Happening happening, Node goal, Map<MetricId, Metric> measured) {
        Called called = Called.of(goal);
        return switch (happening.node()) {
            case Measurement measurement ->
                Optional.of(told(
                        happening,
                        goal,
                        ChangedThingKind.MEASURED,
                        "The %s was measured: %s."
                                .formatted(
                                        called,
                                        Quantity.of(
                                                        Objects.requireNonNull(measured.get(measurement.metricId())),
                                                        measurement.exact(),
                                                        measurement.unit())
                                                .text())));
            case CheckIn checkIn ->
                Optional.of(told(
                        happening,
                        goal,
                        ChangedThingKind.CHECKED_IN,
                        "The %s is said to be %s, with a confidence of %d out of 10."
                                .formatted(called, spoken(checkIn.status().name()), checkIn.confidence())));
            case RoadmapVersion version ->
                happening.before() == null
                        ? Optional.of(told(
                                happening,
                                goal,
                                ChangedThingKind.PUBLISHED,
                                "The %s was published, for the audience %s."
                                        .formatted(
                                                called,
                                                spoken(version.audience().name()))))
                        : Optional.empty();
            case ThemeOutcome outcome -> outcome(happening, outcome, called);
            default -> general(happening, goal, called);
        };
    }

    private static Optional<ChangedThing> outcome(Happening happening, ThemeOutcome outcome, Called called) {
        return happening.before() != null && happening.changed("measuredAt")
                ? Optional.of(told(
                        happening,
                        outcome,
                        ChangedThingKind.MEASURED,
                        "The %s was measured: it is %s."
                                .formatted(called, Boolean.TRUE.equals(outcome.met()) ? "met" : "not met")))
                : general(happening, outcome, called);
    }

    private static Optional<ChangedThing> general(Happening happening, Node node, Called called) {
        Map<String, String> before = happening.before();
        if (before == null) {
            return Optional.of(told(happening, node, ChangedThingKind.CREATED, "The %s was added.".formatted(called)));
        }
        if (happening.changed(ARCHIVED)) {
            return Optional.of(archived(happening, node, called));
        }
        if (happening.changed(STATE)) {
            return Optional.of(moved(happening, node, called, spoken(before.get(STATE))));
        }
        if (happening.changed(EXPOSURE)) {
            String words = "The exposure of the %s moved from %s to %s."
                    .formatted(
                            called,
                            spoken(before.get(EXPOSURE)),
                            spoken(happening.after().get(EXPOSURE)));
            return Optional.of(ChangedThing.of(happening, node, ChangedThingKind.EXPOSURE_MOVED, words, EXPOSURE));
        }
        String fields = happening.changed().stream()
                .filter(field -> !SILENT.contains(field))
                .map(Telling::field)
                .collect(Collectors.joining(", "));
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(told(
                        happening,
                        node,
                        ChangedThingKind.CHANGED,
                        "The %s was changed: %s.".formatted(called, fields)));
    }

    private static ChangedThing archived(Happening happening, Node node, Called called) {
        return happening.after().containsKey(ARCHIVED)
                ? told(happening, node, ChangedThingKind.ENDED, "The %s was archived.".formatted(called))
                : told(
                        happening,
                        node,
                        ChangedThingKind.CHANGED,
                        "The %s was restored from the archive.".formatted(called));
    }

    private static ChangedThing moved(Happening happening, Node node, Called called, String from) {
        String to = happening.after().getOrDefault(STATE, "");
        if (to.equals(RoadmapState.REVIEW_DUE.name())) {
            return told(
                    happening,
                    node,
                    ChangedThingKind.REVIEW_DUE,
                    "The %s is due for review, because something above it changed.".formatted(called));
        }
        boolean ended = ENDS.contains(to);
        return told(
                happening,
                node,
                ended ? ChangedThingKind.ENDED : ChangedThingKind.STATE_MOVED,
                "The %s moved from %s to %s%s.".formatted(called, from, spoken(to), ended ? ", which is its end" : ""));
    }

    private static ChangedThing told(Happening happening, Node node, ChangedThingKind kind, String words) {
        return ChangedThing.of(happening, node, kind, words, STATE);
    }

    private static String spoken(@Nullable String value) {
        return value == null ? "nothing" : value.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// `targetId` is `target`, `dueOn` is `due on`.
    private static String field(String name) {
        String noun = name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
        return noun.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
