package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.changes.Happened;
import dev.throughline.platform.changes.Happening;
import dev.throughline.platform.changes.Happenings;
import dev.throughline.platform.changes.Tidings;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.MeasurementId;
import dev.throughline.strategy.metric.Measurements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What has moved on: learnings, progress on goals, decisions, how promises bind, roadmaps that were published. It
/// comes from changes that were made and never from a date that somebody set (S1:269), and each is a sentence with the
/// node that says so.
@Service
public class Developments {

    /// No module below knows learnings, and they are told by their history.
    private static final Map<String, DevelopmentKind> KINDS = Map.of(
            "learning", DevelopmentKind.LEARNING,
            "check_in", DevelopmentKind.PROGRESS,
            "measurement", DevelopmentKind.PROGRESS,
            "target_condition", DevelopmentKind.PROGRESS,
            "challenge", DevelopmentKind.PROGRESS,
            "decision", DevelopmentKind.DECISION,
            "promise", DevelopmentKind.PROMISE,
            "roadmap_version", DevelopmentKind.ROADMAP);

    private static final Set<Tidings> WANTED = Set.of(
            new Tidings("learning", Set.of(), Set.of("teamId", "targetConditionId")),
            new Tidings("check_in", Set.of(), Set.of("targetConditionId")),
            new Tidings("measurement", Set.of("id"), Set.of("metricId")),
            new Tidings("target_condition", Set.of("state"), Set.of("id")),
            new Tidings("challenge", Set.of("state"), Set.of("id")),
            new Tidings("decision", Set.of("state"), Set.of("challengeId", "targetConditionId", "themeId")),
            new Tidings("promise", Set.of("exposure"), Set.of("id")),
            new Tidings("roadmap_version", Set.of(), Set.of("roadmapId")));

    /// Of each kind of node.
    private static final int MOST = 1000;

    private final Happenings happenings;
    private final Whereabouts whereabouts;
    private final Measurements measurements;

    Developments(Happenings happenings, Whereabouts whereabouts, Measurements measurements) {
        this.happenings = happenings;
        this.whereabouts = whereabouts;
        this.measurements = measurements;
    }

    public Developed since(@Nullable Instant after, Concern concern) {
        return between(after, null, concern);
    }

    public Developed between(@Nullable Instant after, @Nullable Instant until, Concern concern) {
        return all(after, until, Set.of(concern)).of(concern, after, until);
    }

    /// The news of all of them; all news where one of them is about everything.
    Chronicle all(@Nullable Instant after, @Nullable Instant until, Set<Concern> concerns) {
        Set<Concern> places =
                concerns.stream().filter(concern -> !concern.everything()).collect(Collectors.toSet());
        Map<Concern, Set<AnyId>> below = places.isEmpty() ? Map.of() : whereabouts.below(places);
        Set<AnyId> owners = places.size() < concerns.size()
                ? null
                : below.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, Happened> latest = happenings.latest(WANTED, after, until, owners, MOST);
        List<Happening> standing = standing(
                latest.values().stream().flatMap(one -> one.latest().stream()).toList());
        Map<AnyId, Node> named =
                happenings.nodes(standing.stream().flatMap(Saying::names).collect(Collectors.toSet()));
        List<Chronicle.Entry> entries = new ArrayList<>();
        Set<DevelopmentKind> hidden = EnumSet.noneOf(DevelopmentKind.class);
        for (Happening one : standing) {
            if (Saying.names(one).allMatch(named::containsKey)) {
                entries.add(entry(one, named));
            } else {
                hidden.add(kind(one.kind()));
            }
        }
        Map<DevelopmentKind, Instant> whole = new EnumMap<>(DevelopmentKind.class);
        KINDS.forEach((node, kind) -> {
            Happened some = latest.get(node);
            if (some == null || some.hidden()) {
                hidden.add(kind);
            }
            if (some != null && some.since() != null) {
                whole.merge(kind, some.since(), (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return new Chronicle(below, entries, hidden, whole);
    }

    /// Without measurements in whose place another one has been put.
    private List<Happening> standing(List<Happening> happened) {
        Set<MeasurementId> corrected = measurements.corrected(happened.stream()
                .map(Happening::node)
                .filter(Measurement.class::isInstance)
                .map(node -> ((Measurement) node).id())
                .collect(Collectors.toSet()));
        return happened.stream()
                .filter(one -> !(one.node() instanceof Measurement measured && corrected.contains(measured.id())))
                .toList();
    }

    private static Chronicle.Entry entry(Happening happening, Map<AnyId, Node> named) {
        String sentence = Saying.sentence(happening, named);
        DevelopmentKind kind = kind(happening.kind());
        return new Chronicle.Entry(
                Saying.matter(happening),
                owners(happening),
                happening.at(),
                happening.node() instanceof Measurement measured ? measured.observedAt() : happening.at(),
                sentence == null ? null : new Development(kind, sentence, happening.node(), happening.at()));
    }

    private static Set<AnyId> owners(Happening happening) {
        return WANTED.stream()
                .filter(wanted -> wanted.kind().equals(happening.kind()))
                .flatMap(wanted -> wanted.belongsBy().stream())
                .flatMap(field -> Stream.ofNullable(happening.after().get(field)))
                .flatMap(id -> AnyId.of(id).stream())
                .collect(Collectors.toSet());
    }

    private static DevelopmentKind kind(String node) {
        return Objects.requireNonNull(KINDS.get(node));
    }
}
