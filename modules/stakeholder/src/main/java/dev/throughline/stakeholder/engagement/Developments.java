package dev.throughline.stakeholder.engagement;

import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Happened;
import dev.throughline.platform.changes.Happening;
import dev.throughline.platform.changes.Happenings;
import dev.throughline.platform.changes.Window;
import dev.throughline.platform.node.AnyId;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.MeasurementId;
import dev.throughline.strategy.metric.Measurements;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
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

    /// Of each kind of node.
    private static final int MOST = 1000;

    private final Happenings happenings;
    private final Whereabouts whereabouts;
    private final Measurements measurements;
    private final Organisations organisations;

    Developments(
            Happenings happenings, Whereabouts whereabouts, Measurements measurements, Organisations organisations) {
        this.happenings = happenings;
        this.whereabouts = whereabouts;
        this.measurements = measurements;
        this.organisations = organisations;
    }

    public Developed since(@Nullable Instant after, Concern concern) {
        return between(after, null, concern);
    }

    public Developed between(@Nullable Instant after, @Nullable Instant until, Concern concern) {
        Span span = new Span(after, until, concern);
        return Objects.requireNonNull(within(Set.of(span)).get(span));
    }

    /// What is told of one span does not depend on the others.
    Map<Span, Developed> within(Set<Span> spans) {
        Map<Span, Window> windows = windows(spans);
        Map<Window, Map<String, Happened>> latest =
                happenings.latest(DevelopmentKind.all(), new HashSet<>(windows.values()), MOST);
        List<Happening> all = latest.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(happened -> happened.latest().stream())
                .toList();
        Chronicle chronicle = new Chronicle(
                corrected(all),
                happenings.nodes(all.stream().flatMap(Saying::names).collect(Collectors.toSet())),
                ZoneId.of(organisations.current().timeZone()));
        Map<Span, Developed> developed = new HashMap<>();
        windows.forEach((span, window) ->
                developed.put(span, chronicle.told(latest.getOrDefault(window, Map.of()), span.until())));
        return developed;
    }

    private Map<Span, Window> windows(Set<Span> spans) {
        Set<Concern> places = spans.stream()
                .map(Span::concern)
                .filter(concern -> !concern.everything())
                .collect(Collectors.toSet());
        Map<Concern, Set<AnyId>> below = places.isEmpty() ? Map.of() : whereabouts.below(places);
        Map<Span, Window> windows = new HashMap<>();
        spans.forEach(span -> windows.put(span, new Window(span.after(), span.until(), below.get(span.concern()))));
        return windows;
    }

    private Map<MeasurementId, Instant> corrected(List<Happening> happened) {
        return measurements.corrected(happened.stream()
                .map(Happening::node)
                .filter(Measurement.class::isInstance)
                .map(node -> ((Measurement) node).id())
                .collect(Collectors.toSet()));
    }
}
