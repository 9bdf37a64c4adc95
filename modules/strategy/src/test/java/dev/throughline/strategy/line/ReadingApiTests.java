package dev.throughline.strategy.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whoever may read one thing finds nothing else at the end of any path from it.
@ModuleTest
class ReadingApiTests {

    private static final Map<String, Set<String>> SEEN = Map.of(
            "ORGANISATION_READ", Set.of("-team", "-line", "-product", "-member"),
            "VISION_READ", Set.of("-vision", "-visiondocument"),
            "CHALLENGE_READ", Set.of("-challenge", "-intent", "-challengedocument"),
            "INITIATIVE_READ", Set.of("-initiative"),
            "TARGET_CONDITION_READ", Set.of("-condition"),
            "METRIC_READ", Set.of("-metric", "-segment"),
            "MEASUREMENT_READ", Set.of("-measurement", "-checkin"),
            "PRODUCT_VISION_READ", Set.of("-productvision"));

    private static final String MEASUREMENT =
            "id note metric { name } segment { key } corrects { note metric { name } } recordedBy { name }";
    private static final String VISION = "id statement owner { name } businessLine { name teams { nodes { name } } }"
            + " challenges { nodes { statement owner { name } } } documents { nodes { title } } path { headline } history { nodes { actorName } }";
    private static final String METRIC = "id name definedBy { name } measurements { nodes { " + MEASUREMENT + " } }";
    private static final String PROGRESS =
            "progress { segments { nodes { segment { key } current { " + MEASUREMENT + " } } } }";
    private static final String TARGET = "target { metric { " + METRIC + " } }";
    private static final String CONDITION = "id statement team { name businessLine { name } } challenge { statement }"
            + " initiative { question } owner { name } acceptedBy { name } managementAcceptedBy { name } revises { statement } "
            + TARGET + " " + PROGRESS + " currentCondition { " + MEASUREMENT
            + " } checkIns { nodes { note member { name } targetCondition { statement } } }"
            + " latestCheckIn { note } path { headline } history { nodes { actorName } }";
    private static final String CHALLENGE = "id statement vision { " + VISION
            + " } intent { statement vision { statement } } challenges { nodes { statement } } businessLine { name }"
            + " owner { name } proposedBy { name } rewordedBy { name } documents { nodes { title vision { statement } challenge { statement } } } path { headline } "
            + TARGET + " " + PROGRESS;
    private static final String INITIATIVE = "id question challenge { " + CHALLENGE
            + " } owner { name } path { headline } targetConditions { nodes { statement } }";

    private static final List<String> QUERIES = List.of(
            "{ visions { nodes { " + VISION + " } } }",
            "{ challenges { nodes { " + CHALLENGE + " } } }",
            "{ challenges { nodes { statement targetConditions { nodes { " + CONDITION
                    + " } } initiatives { nodes { question targetConditions { nodes { statement } } } } } } }",
            "{ initiatives { nodes { " + INITIATIVE + " } } }",
            "{ targetConditions { nodes { " + CONDITION + " } } }",
            "{ metrics { nodes { " + METRIC + " } } }",
            "{ segments { nodes { key } } }",
            "{ productVisions { nodes { valueProposition product { name businessLine { name } vision { valueProposition } } owner { name } agreements { nodes { member { name } } } } } }",
            "{ teams { nodes { name targetConditions { nodes { statement } } businessLine { name products { nodes { name vision { valueProposition } } } } } } }",
            "{ products { nodes { name vision { valueProposition } } } }",
            "{ members { nodes { name grants { nodes { member { name } role { title } team { name } } } } } }",
            "{ viewer { member { grants { nodes { member { name } role { title } businessLine { name teams { nodes { name } } } } } } } }");

    private static final String NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Measurement { "
            + MEASUREMENT + " } ... on CheckIn { note member { name } targetCondition { statement } }"
            + " ... on StrategyDocument { title vision { statement } challenge { statement } }"
            + " ... on TargetCondition { statement path { headline } } ... on Challenge { statement } ... on Vision { statement }"
            + " ... on Initiative { question } ... on Metric { name } ... on Segment { key } ... on Team { name }"
            + " ... on ProductVision { valueProposition } ... on Product { name } ... on BusinessLine { name } } }";

    private final StrategyLine line;
    private final List<String> nodes = new ArrayList<>();
    private final Actor everything;

    ReadingApiTests(Actors actors) {
        this.line = new StrategyLine(actors.organisation());
        this.everything = line.organisation.everything();
        String journey = line.organisation.line("Journey -line");
        String team = made("addTeam", "team", Map.of("name", "Crew -team", "businessLineId", journey));
        String product = made("addProduct", "product", Map.of("name", "App -product", "businessLineId", journey));
        made("draftProductVision", "productVision", Map.of("productId", product, "valueProposition", "-productvision"));
        String vision =
                made("draftVision", "vision", Map.of("statement", "Where to -vision", "businessLineId", journey));
        nodes.add(journey);
        made("attachStrategyDocument", "strategyDocument", document("visionId", vision, "-visiondocument"));
        String intent = made(
                "draftChallenge",
                "challenge",
                Map.of("visionId", vision, "statement", "-intent", "kind", "STRATEGIC_INTENT"));
        String metric = made(
                "defineMetric",
                "metric",
                Map.of(
                        "name", "-metric",
                        "question", "How much?",
                        "kind", "SCALAR",
                        "direction", "INCREASE",
                        "side", "USER",
                        "timing", "LEADING",
                        "dimension", "city"));
        String segment = made("addSegment", "segment", Map.of("dimension", "city", "key", "-segment"));
        Map<String, Object> target = Map.of(
                "metricId",
                metric,
                "comparator",
                "GTE",
                "value",
                Map.of("value", "5"),
                "dimension",
                "city",
                "quantifier",
                "ALL");
        Map<String, Object> measured = new HashMap<>(Map.of(
                "metricId", metric, "segmentId", segment, "value", Map.of("value", "1"), "note", "-measurement"));
        made("recordMeasurement", "measurement", measured);
        String owner = everything.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String challenge = made(
                "draftChallenge",
                "challenge",
                Map.of(
                        "visionId",
                        vision,
                        "intentId",
                        intent,
                        "statement",
                        "Halve it -challenge",
                        "target",
                        target,
                        "ownerId",
                        owner));
        made("attachStrategyDocument", "strategyDocument", document("challengeId", challenge, "-challengedocument"));
        String initiative =
                made("draftInitiative", "initiative", Map.of("challengeId", challenge, "question", "Why -initiative?"));
        for (Map<String, String> above :
                List.of(Map.of("challengeId", challenge), Map.of("initiativeId", initiative))) {
            Map<String, Object> input = new HashMap<>(above);
            input.putAll(Map.of("teamId", team, "statement", "Sooner -condition", "ownerId", owner, "target", target));
            String condition = made("draftTargetCondition", "targetCondition", input);
            everything
                    .mutate("baselineTargetCondition", Map.of("id", condition), "targetCondition", "id")
                    .accepted();
            made(
                    "recordCheckIn",
                    "checkIn",
                    Map.of("targetConditionId", condition, "status", "ON_TRACK", "confidence", 5, "note", "-checkin"));
        }
    }

    @TestFactory
    Stream<DynamicTest> showsWhatTheOnePermissionIsForAndNothingElse() {
        return SEEN.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(seenBy(line.organisation.having(entry.getKey())))
                                .isEqualTo(new TreeSet<>(entry.getValue()))));
    }

    @Test
    void showsEverythingToWhoMayReadEverything() {
        assertThat(seenBy(line.organisation.having(SEEN.keySet().toArray(String[]::new))))
                .isEqualTo(all());
    }

    @Test
    void leavesOutOfAPathWhatMayNotBeRead() {
        Answer answer = line.organisation
                .having("TARGET_CONDITION_READ", "VISION_READ")
                .ask("{ targetConditions { nodes { path { headline } } } }");
        assertThat(answer.<List<List<Map<String, String>>>>get("targetConditions.nodes[*].path"))
                .allSatisfy(path -> assertThat(path).containsExactly(Map.of("headline", "Where to -vision")));
    }

    @Test
    void showsADocumentToWhoMayReadWhatItIsAttachedTo() {
        String document = nodes.stream()
                .filter(id -> id.startsWith("strategy_document"))
                .reduce((first, last) -> last)
                .orElseThrow();
        String query = "query ($id: ID!) { node(id: $id) { id } strategyDocument(id: $id) { title } }";
        Answer reader = line.organisation.having("CHALLENGE_READ").ask(query, Map.of("id", document));
        assertThat(reader.text("node.id")).isEqualTo(document);
        assertThat(reader.text("strategyDocument.title")).isEqualTo("-challengedocument");
        Answer other = line.organisation.having("VISION_READ").ask(query, Map.of("id", document));
        assertThat(other.<Object>get("node")).isNull();
        assertThat(other.<Object>get("strategyDocument")).isNull();
    }

    @Test
    void showsWhoMayOnlyWriteWhatTheyHaveWrittenAndNothingBesideIt() {
        Actor writer = line.organisation.having("CHALLENGE_CREATE");
        Map<String, Object> input = Map.of("visionId", line.vision, "statement", "Mine", "idempotencyKey", "once");
        String fields = "id statement vision { statement } intent { statement } challenges { nodes { statement } }"
                + " documents { nodes { title } } path { headline } owner { name }";
        Answer first = writer.mutate("draftChallenge", input, "challenge", fields);
        assertThat(first.accepted().text("result.entity.statement")).isEqualTo("Mine");
        for (String hidden : List.of("vision", "intent", "challenges", "documents", "owner")) {
            assertThat(first.<Object>get("result.entity." + hidden)).as(hidden).isNull();
        }
        assertThat(first.list("result.entity.path")).isEmpty();
        assertThat(writer.mutate("draftChallenge", input, "challenge", fields).body())
                .isEqualTo(first.body());
        writer.ask("query ($id: ID!) { challenge(id: $id) { id } }", Map.of("id", first.id()))
                .failed("FORBIDDEN");
    }

    private Set<String> seenBy(Actor actor) {
        StringBuilder seen =
                new StringBuilder(actor.ask(NODES, Map.of("ids", nodes)).body());
        QUERIES.forEach(query -> {
            String body = actor.ask(query).body();
            assertThat(body).as(query).doesNotContain("INTERNAL").doesNotContain("Validation error");
            seen.append(body);
        });
        Set<String> found = new TreeSet<>();
        all().stream()
                .filter(canary -> seen.toString()
                                .contains(canary.equals("-member") ? " of " + line.organisation.slug() : canary + "\"")
                        || canary.equals("-initiative") && seen.toString().contains("-initiative?"))
                .forEach(found::add);
        return found;
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>();
        SEEN.values().forEach(all::addAll);
        return all;
    }

    private String made(String mutation, String type, Map<String, ?> input) {
        Actor actor =
                mutation.startsWith("add") && !mutation.equals("addSegment") ? line.organisation.admin() : everything;
        String id = actor.mutate(mutation, input, type, "id").id();
        nodes.add(id);
        return id;
    }

    private static Map<String, String> document(String owner, String id, String title) {
        return Map.of(owner, id, "title", title, "body", "Text");
    }
}
