package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.api.ApiSchema;
import dev.throughline.testkit.api.Call;
import dev.throughline.testkit.api.Place;
import dev.throughline.testkit.api.Resident;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Somebody else's id behaves exactly like a missing one, at every place of the API that takes an id.
@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantWallTests {

    private final Actor anonymous;
    private final ApiSchema schema;
    private final Resident ours;
    private final Resident theirs;

    /// A service account ends within a year; an invitation needs an e-mail address and nothing more; a check-in needs a
    /// target condition with a baseline; a roadmap needs a
    /// target condition of its own team, and one that is published a theme in discovery; a learning needs an
    /// experiment that has started, and a proposal one that is concluded; a document needs an owner and a content.
    static final List<String> FURNITURE = List.of(
            """
            mutation { createServiceAccount(input: {name: "<text>", allows: [VISION_READ], expiresAt: "%s"}) {
              serviceAccount { id } userErrors { code } } }""".formatted(Instant.now().plus(Duration.ofDays(1))),
            """
            mutation { createApiKey(input: {serviceAccountId: "<service_account>"}) {
              apiKey { id } userErrors { code } } }""",
            """
            mutation { inviteMember(input: {email: "guest@wall.example", roleId: "<role>"}) {
              invitation { id } userErrors { code } } }""",
            """
            mutation { claimEmailDomain(input: {name: "wall.example"}) { emailDomain { id } userErrors { code } } }""",
            """
            mutation { attachStrategyDocument(input: {visionId: "<vision>", title: "<text>", body: "<text>"}) {
              strategyDocument { id } userErrors { code } } }""",
            """
            mutation { defineMetric(input: {name: "<text>", question: "<text>", kind: SCALAR, direction: INCREASE, side: USER, timing: LEADING}) {
              metric { id } userErrors { code } } }""",
            """
            mutation { recordMeasurement(input: {metricId: "<metric>", value: {value: 1}}) {
              measurement { id } userErrors { code } } }""",
            """
            mutation { draftTargetCondition(input: {teamId: "<team>", challengeId: "<challenge>", statement: "<text>",
                target: {metricId: "<metric>", comparator: GT, value: {value: 1}}}) {
              targetCondition { id } userErrors { code } } }""",
            """
            mutation { baselineTargetCondition(input: {id: "<target_condition>"}) { targetCondition { id } userErrors { code } } }""",
            """
            mutation { recordCheckIn(input: {targetConditionId: "<target_condition>", status: ON_TRACK, confidence: 5}) {
              checkIn { id } userErrors { code } } }""",
            """
            mutation { draftRoadmap(input: {teamId: "<team>", targetConditionId: "<target_condition>", title: "<text>"}) {
              roadmap { id } userErrors { code } } }""",
            """
            mutation { proposeTheme(input: {roadmapId: "<roadmap>", title: "<text>"}) { theme { id } userErrors { code } } }""",
            """
            mutation { addThemeOutcome(input: {themeId: "<theme>", statement: "<text>", side: USER, relation: "<text>"}) {
              themeOutcome { id } userErrors { code } } }""",
            """
            mutation { addEvidence(input: {themeId: "<theme>", part: PROBLEM, statement: "<text>"}) {
              evidence { id } userErrors { code } } }""",
            """
            mutation { changeTheme(input: {id: "<theme>", problem: "<text>", hypothesis: "<text>", known: ["<text>"], unknown: ["<text>"]}) {
              theme { id } userErrors { code } } }""",
            """
            mutation { discoverTheme(input: {id: "<theme>"}) { theme { id } userErrors { code } } }""",
            """
            mutation { publishRoadmap(input: {roadmapId: "<roadmap>", audience: CUSTOMER,
                confirms: [{rule: OUTCOMES_ON_ONE_SIDE, themeId: "<theme>"}, {rule: BASELINE_MISSING}]}) {
              roadmapVersion { id } userErrors { code } } }""",
            """
            mutation { createPublicLink(input: {roadmapId: "<roadmap>"}) { publicLink { id } userErrors { code } } }""",
            """
            mutation { identifyObstacle(input: {targetConditionId: "<target_condition>", statement: "<text>"}) {
              obstacle { id } userErrors { code } } }""",
            """
            mutation { selectObstacle(input: {id: "<obstacle>"}) { obstacle { id } userErrors { code } } }""",
            """
            mutation { designExperiment(input: {obstacleId: "<obstacle>", learningGoal: "<text>", method: PROTOTYPE, expectation: "<text>"}) {
              experiment { id } userErrors { code } } }""",
            """
            mutation { setExperimentPlan(input: {experimentId: "<experiment>", script: "<text>"}) {
              experimentPlan { id } userErrors { code } } }""",
            """
            mutation { startExperiment(input: {id: "<experiment>"}) { experiment { id } userErrors { code } } }""",
            """
            mutation { concludeExperiment(input: {id: "<experiment>", actual: "<text>", conclusion: VALIDATED, learned: "<text>"}) {
              experiment { id proposals(first: 1) { nodes { id } } } userErrors { code } } }""",
            """
            mutation { designExperiment(input: {obstacleId: "<obstacle>", learningGoal: "<text>", method: SURVEY, expectation: "<text>"}) {
              experiment { id } userErrors { code } } }""",
            """
            mutation { setExperimentPlan(input: {experimentId: "<experiment>", population: "<text>", script: "<text>", measureKind: RATE}) {
              experimentPlan { id } userErrors { code } } }""",
            """
            mutation { addVariant(input: {experimentId: "<experiment>", name: "<text>", control: true}) {
              variant { id } userErrors { code } } }""",
            """
            mutation { startExperiment(input: {id: "<experiment>"}) { experiment { id } userErrors { code } } }""",
            """
            mutation { measureExperiment(input: {id: "<experiment>", results: [
                {variantId: "<variant>", day: "%s", exposures: 2, successes: 1}]}) {
              experiment { id variants { id results(first: 1) { nodes { id } } } } userErrors { code } } }""".formatted(LocalDate.now(ZoneOffset.UTC)),
            """
            mutation { recordLearning(input: {experimentId: "<experiment>", statement: "<text>"}) {
              learning { id } userErrors { code } } }""",
            """
            mutation { addKnowledgeItem(input: {targetConditionId: "<target_condition>", kind: KNOWN, statement: "<text>"}) {
              knowledgeItem { id } userErrors { code } } }""",
            """
            mutation { readInbox(input: {until: "2020-01-01T00:00:00Z"}) {
              inbox { notifications(first: 1) { nodes { id } } } userErrors { code } } }""",
            """
            mutation { addAdvisoryGroup(input: {name: "<text>", purpose: "<text>"}) { advisoryGroup { id } userErrors { code } } }""",
            """
            mutation { addAdvisoryMember(input: {advisoryGroupId: "<advisory_group>", accountId: "<account>", name: "<text>"}) {
              advisoryMember { id } userErrors { code } } }""",
            """
            mutation { logConversation(input: {kind: REACTIVE, channel: CALL, counterpart: "<text>", participantIds: ["<member>"]}) { conversation { id } userErrors { code } } }""",
            """
            mutation { addConversationAction(input: {conversationId: "<conversation>", statement: "<text>", ownerId: "<member>"}) {
              conversationAction { id } userErrors { code } } }""",
            """
            mutation { recordInsight(input: {kind: PROBLEM, source: CONVERSATION, conversationId: "<conversation>", statement: "<text>"}) {
              insight { id } userErrors { code } } }""",
            """
            mutation { planEngagement(input: {purpose: SHARE_LEARNING, takesPlaceAt: "%s", stakeholderIds: ["<stakeholder>"]}) {
              engagement { id } userErrors { code } } }""".formatted(Instant.now()));

    /// What is made in Keycloak as well; `SingleSignOnTests` tries the wall there.
    private static final Set<String> ELSEWHERE = Set.of("identity_provider");

    TenantWallTests(Actors actors) {
        var organisation = actors.organisation();
        this.anonymous = actors.anonymous();
        this.schema = new ApiSchema(organisation.admin());
        this.ours = new Resident(schema, organisation);
        this.theirs = new Resident(schema, actors.organisation());
        FURNITURE.forEach(ours::furnish);
        FURNITURE.forEach(theirs::furnish);
    }

    @Test
    void hasAnObjectOfEachTypeOnBothSides() {
        String[] types = schema.nodes().stream()
                .map(Place::snake)
                .filter(type -> !ELSEWHERE.contains(type))
                .toArray(String[]::new);
        assertThat(ours.ids()).containsKeys(types);
        assertThat(theirs.ids()).containsKeys(types);
        for (String type : types) {
            Answer seen = theirs.ask("{ node(id: \"%s\") { __typename id } }"
                    .formatted(theirs.ids().get(type)));
            assertThat(seen.text("node.id")).isEqualTo(theirs.ids().get(type));
            Answer hidden = ours.ask("{ node(id: \"%s\") { __typename id } }"
                    .formatted(theirs.ids().get(type)));
            assertThat(hidden.<Object>get("node")).isNull();
        }
    }

    @Test
    void showsItsOwnCanaryAndNoOther() {
        String list = "{ businessLines { nodes { name } } }";
        assertThat(theirs.ask(list).body()).contains(theirs.canary()).doesNotContain(ours.canary());
        assertThat(ours.ask(list).body()).contains(ours.canary()).doesNotContain(theirs.canary());
    }

    @Test
    void tellsAHitFromAMiss() {
        String document = "{ node(id: \"%s\") { __typename id } }";
        Answer hit = theirs.ask(document.formatted(theirs.ids().get("team")));
        Answer miss = ours.ask(document.formatted(theirs.ids().get("team")));
        assertThat(masked(hit)).isNotEqualTo(masked(miss));
    }

    @TestFactory
    Stream<DynamicTest> hidesTheirsAtEachPlaceOfAQuery() {
        return schema.fields("Query").stream()
                .flatMap(field -> places(field, (place, id) -> ours.call("query", field, place, id)));
    }

    @TestFactory
    Stream<DynamicTest> hidesTheirsAtEachPlaceOfAMutation() {
        return schema.fields("Mutation").stream()
                .flatMap(field -> places(field, (place, id) -> ours.call("mutation", field, place, id)));
    }

    @TestFactory
    Stream<DynamicTest> hidesTheirsAtEachPlaceOfANestedField() {
        return schema.nodes().stream()
                .flatMap(type -> schema.fields(type).stream()
                        .flatMap(field -> places(field, (place, id) -> ours.nested(type, field, place, id))));
    }

    @TestFactory
    Stream<DynamicTest> showsNothingOfTheirsInAList() {
        return schema.fields("Query").stream()
                .map(field -> DynamicTest.dynamicTest(
                        field.name(), () -> check(ours.ask(ours.call("query", field, Place.of(), "")))));
    }

    @TestFactory
    Stream<DynamicTest> turnsAwayWhoeverIsNotLoggedIn() {
        return Stream.of("Query", "Mutation")
                .flatMap(operation -> schema.fields(operation).stream()
                        .map(field -> DynamicTest.dynamicTest(field.name(), () -> {
                            Call call = ours.call(operation.toLowerCase(java.util.Locale.ROOT), field, Place.of(), "");
                            Answer answer = anonymous.ask(call.document(), call.variables());
                            assertThat(answer.status()).isEqualTo(401);
                            answer.failed("UNAUTHENTICATED");
                        })));
    }

    private Stream<DynamicTest> places(ApiSchema.Field field, Caller caller) {
        return schema.idPlaces(field.args())
                .map(place -> DynamicTest.dynamicTest(field.name() + " " + place, () -> {
                    for (String type : theirs.candidates(field, place)) {
                        Function<String, Answer> ask = id -> ours.ask(caller.call(place, id));
                        Answer foreign = check(ask.apply(theirs.ids().get(type)));
                        Answer missing = check(ask.apply(
                                type + "_" + UUID.randomUUID().toString().replace("-", "")));
                        assertThat(masked(foreign)).isEqualTo(masked(missing));
                    }
                }));
    }

    private Answer check(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(theirs.canary()).doesNotContain("\"code\":\"INTERNAL\"");
        return answer;
    }

    private static String masked(Answer answer) {
        return answer.body()
                .replaceAll("[a-z_]+_[0-9a-f]{32}", "<id>")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uuid>")
                .replaceAll("canary[0-9a-f]{32}-[0-9]+", "<text>")
                .replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "<time>");
    }

    private interface Caller {
        Call call(Place place, String id);
    }
}
