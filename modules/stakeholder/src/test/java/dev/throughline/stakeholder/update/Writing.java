package dev.throughline.stakeholder.update;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A product manager with a target condition to write of, and a stakeholder to write to.
final class Writing {

    static final String SENTENCES = """
            query ($id: ID!) { statusUpdate(id: $id) { state title
              sentences { nodes { section statement origin node { id } } }
              recipients { nodes { stakeholder { name } member { id } readAt } } } }""";

    private static final String AGENDA = """
            query ($id: ID!) { engagement(id: $id) { agenda { since { id } more items { kind statement node { id } } } } }""";

    final String ada;
    private final Market market;
    final String metric;
    final String condition;

    Writing(Market market) {
        this.market = market;
        String member = market.stakeholder.ask("{ viewer { member { id } } }").text("viewer.member.id");
        this.ada = Market.make(market.pm, "addStakeholder", "stakeholder", Map.of("name", "Ada", "memberId", member));
        this.metric = other("Time to buy");
        this.condition = baselined("Buy in two days");
    }

    static Answer agenda(Actor reader, String meeting) {
        return reader.ask(AGENDA, Map.of("id", meeting));
    }

    String other(String name) {
        return Market.make(
                market.pm,
                "defineMetric",
                "metric",
                Map.of(
                        "name", name,
                        "question", "How long does it take?",
                        "kind", "SCALAR",
                        "direction", "DECREASE",
                        "side", "USER",
                        "timing", "LEADING"));
    }

    String measure(int value) {
        return Market.make(
                market.pm,
                "recordMeasurement",
                "measurement",
                Map.of("metricId", metric, "value", Map.of("value", value)));
    }

    String checkIn(int confidence) {
        return checkIn(condition, confidence);
    }

    String checkIn(String condition, int confidence) {
        return Market.make(
                market.pm,
                "recordCheckIn",
                "checkIn",
                Map.of(
                        "targetConditionId",
                        condition,
                        "status",
                        "ON_TRACK",
                        "confidence",
                        confidence,
                        "note",
                        "Going well"));
    }

    String draft(Map<String, ?> more) {
        return Market.make(
                market.pm, "draftStatusUpdate", "statusUpdate", Market.with(Map.of("title", "What we know"), more));
    }

    Answer send(String id, Map<String, ?> to) {
        return market.pm.mutate("sendStatusUpdate", Market.with(Map.of("id", id), to), "statusUpdate", "id");
    }

    String engagement(Instant at) {
        return engagement(at, Map.of());
    }

    String engagement(Instant at, Map<String, ?> more) {
        return Market.make(
                market.pm,
                "planEngagement",
                "engagement",
                Market.with(
                        Map.of(
                                "purpose",
                                "SHARE_LEARNING",
                                "takesPlaceAt",
                                at.toString(),
                                "stakeholderIds",
                                List.of(ada)),
                        more));
    }

    /// Held now.
    String held() {
        String id = engagement(Instant.now());
        market.pm.mutate("holdEngagement", Map.of("id", id), "engagement", "id").accepted();
        return id;
    }

    /// The nodes of the sentences that came from the data.
    List<String> told(Map<String, ?> concern) {
        return market.pm
                .ask(SENTENCES, Map.of("id", draft(concern)))
                .list("statusUpdate.sentences.nodes[?(@.origin == 'DATA')].node.id");
    }

    List<String> statements(Map<String, ?> concern) {
        return market.pm.ask(SENTENCES, Map.of("id", draft(concern))).list("statusUpdate.sentences.nodes[*].statement");
    }

    String baselined(String statement) {
        measure(21);
        String drafted = Market.make(
                market.pm,
                "draftTargetCondition",
                "targetCondition",
                Map.of(
                        "teamId",
                        market.team,
                        "challengeId",
                        market.challenge,
                        "statement",
                        statement,
                        "target",
                        Map.of("metricId", metric, "comparator", "LTE", "value", Map.of("value", 2))));
        Market.move(market.pm, "baselineTargetCondition", "targetCondition", drafted)
                .accepted();
        return drafted;
    }
}
