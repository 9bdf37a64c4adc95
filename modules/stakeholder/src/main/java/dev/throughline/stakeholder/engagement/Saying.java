package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.changes.Happening;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Node;
import dev.throughline.stakeholder.promise.PromiseState;
import dev.throughline.strategy.checkin.CheckIn;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.Quantity;
import dev.throughline.strategy.metric.Segment;
import dev.throughline.strategy.targetcondition.TargetCondition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a change says, as it was said then: what is so today may be of a later time. Goals and metrics that are named
/// beside it are named as they are called today.
final class Saying {

    private Saying() {}

    /// The nodes that the sentence names beside the one that changed.
    static Stream<AnyId> names(Happening happening) {
        return switch (happening.node()) {
            case CheckIn checkIn -> Stream.of(AnyId.from(checkIn.targetConditionId()));
            case Measurement measured ->
                Stream.concat(
                        Stream.of(AnyId.from(measured.metricId())),
                        Stream.ofNullable(measured.segmentId()).map(AnyId::from));
            default -> Stream.empty();
        };
    }

    /// What it is about: of several changes with the same matter, the latest says what is so.
    static String matter(Happening happening) {
        return switch (happening.node()) {
            case CheckIn checkIn -> "check-in of " + checkIn.targetConditionId();
            case Measurement measured -> "%s of %s".formatted(measured.metricId(), measured.segmentId());
            default -> happening.node().id().toString();
        };
    }

    /// Null where there is no news, as of a draft or of a decision that is open.
    static @Nullable String sentence(Happening happening, Map<AnyId, Node> named, ZoneId zone) {
        Map<String, String> said = happening.after();
        return switch (happening.kind()) {
            case "challenge" -> moved("The challenge \"%s\" is %s.", said);
            case "target_condition" -> moved("The target condition \"%s\" is %s.", said);
            case "check_in" -> {
                CheckIn checkIn = (CheckIn) happening.node();
                TargetCondition condition = (TargetCondition) known(named, AnyId.from(checkIn.targetConditionId()));
                yield "\"%s\" is %s, with a confidence of %d out of 10%s."
                        .formatted(
                                condition.statement(),
                                plain(checkIn.status().name()),
                                checkIn.confidence(),
                                checkIn.note() == null ? "" : ": " + checkIn.note());
            }
            case "measurement" -> measured(happening.at(), (Measurement) happening.node(), named, zone);
            case "decision" ->
                "DECIDED".equals(said.get("state"))
                        ? "\"%s\" was decided: %s, because %s."
                                .formatted(said.get("question"), said.get("choice"), said.get("rationale"))
                        : null;
            case "promise" -> promised(said);
            case "roadmap_version" ->
                "Edition %s of the roadmap%s was published."
                        .formatted(
                                said.get("edition"), said.get("title") == null ? "" : " \"" + said.get("title") + "\"");
            default -> said.getOrDefault("statement", "");
        };
    }

    /// What has ended binds nobody any more.
    private static String promised(Map<String, String> said) {
        PromiseState state = PromiseState.valueOf(Objects.requireNonNull(said.get("state")));
        String moved = "The promise \"%s\" was %s".formatted(said.get("wording"), plain(state.name()));
        return state.ended()
                ? moved + "."
                : "%s and is %s: %s".formatted(moved, plain(said.get("exposure")), said.get("exposedBecause"));
    }

    private static @Nullable String moved(String sentence, Map<String, String> said) {
        String state = said.get("state");
        return "DRAFT".equals(state) ? null : sentence.formatted(said.get("statement"), plain(state));
    }

    /// What was observed on an earlier day than it was told is no news of today.
    private static String measured(Instant at, Measurement measured, Map<AnyId, Node> named, ZoneId zone) {
        Metric metric = (Metric) known(named, AnyId.from(measured.metricId()));
        String where = measured.segmentId() == null
                ? ""
                : " for \"%s\"".formatted(((Segment) known(named, AnyId.from(measured.segmentId()))).key());
        LocalDate observed = LocalDate.ofInstant(measured.observedAt(), zone);
        return "\"%s\" was measured%s%s: %s."
                .formatted(
                        metric.name(),
                        where,
                        observed.isBefore(LocalDate.ofInstant(at, zone)) ? " on " + observed : "",
                        Quantity.of(metric, measured.exact(), measured.unit()).text());
    }

    private static Node known(Map<AnyId, Node> named, AnyId id) {
        return Objects.requireNonNull(named.get(id));
    }

    private static String plain(@Nullable String word) {
        return word == null ? "unknown" : word.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
