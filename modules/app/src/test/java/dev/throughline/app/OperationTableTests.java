package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.api.ApiSchema;
import dev.throughline.testkit.api.Errands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who may call what, and where, stands in one table of `docs/permissions.md`: the product is asked for each cell of
/// it. Run with `-Dpermissions.write=true` to write the table.
@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationTableTests {

    private static final Path DOCUMENT = Path.of("../../docs/permissions.md");
    private static final List<String> LEVELS =
            List.of("ADMIN", "CPO", "VP", "PM", "TEAM_MEMBER", "STAKEHOLDER", "SALES");
    private static final String HEAD = "| operation | " + String.join(" | ", LEVELS) + " |";
    private static final String RULE = "| --- |" + " --- |".repeat(LEVELS.size());

    /// Everything that a place has: a business line, its team, and what belongs to them.
    private static final List<String> FURNITURE = List.of(
            """
            mutation { addProduct(input: {name: "<text>", businessLineId: "<business_line>"}) { product { id } } }""",
            """
            mutation { draftVision(input: {statement: "<text>", businessLineId: "<business_line>"}) { vision { id } } }""",
            """
            mutation { draftChallenge(input: {statement: "<text>", visionId: "<vision>", businessLineId: "<business_line>"}) { challenge { id } } }""",
            """
            mutation { draftInitiative(input: {question: "<text>?", challengeId: "<challenge>"}) { initiative { id } } }""",
            """
            mutation { draftTargetCondition(input: {statement: "<text>", teamId: "<team>", challengeId: "<challenge>"}) { targetCondition { id } } }""",
            """
            mutation { draftProductVision(input: {productId: "<product>", valueProposition: "<text>"}) { productVision { id } } }""",
            """
            mutation { attachStrategyDocument(input: {challengeId: "<challenge>", title: "<text>", body: "<text>"}) { strategyDocument { id } } }""",
            """
            mutation { defineMetric(input: {name: "<text>", question: "<text>", kind: SCALAR, direction: INCREASE, side: USER, timing: LEADING}) { metric { id } } }""",
            """
            mutation { addSegment(input: {dimension: "<text>", key: "<text>"}) { segment { id } } }""",
            """
            mutation { recordMeasurement(input: {metricId: "<metric>", value: {value: 1}}) { measurement { id } } }""",
            """
            mutation { draftRoadmap(input: {teamId: "<team>", targetConditionId: "<target_condition>", title: "<text>"}) { roadmap { id } } }""",
            """
            mutation { proposeTheme(input: {roadmapId: "<roadmap>", title: "<text>", problem: "<text>", hypothesis: "<text>",
                known: ["<text>"], unknown: ["<text>"]}) { theme { id } } }""",
            """
            mutation { discoverTheme(input: {id: "<theme>"}) { theme { id } } }""",
            """
            mutation { addThemeOutcome(input: {themeId: "<theme>", statement: "<text>", side: USER, relation: "<text>"}) { themeOutcome { id } } }""",
            """
            mutation { publishRoadmap(input: {roadmapId: "<roadmap>", audience: CUSTOMER,
                confirms: [{rule: OUTCOMES_ON_ONE_SIDE, themeId: "<theme>"}, {rule: BASELINE_MISSING}]}) {
              roadmapVersion { id } } }""",
            """
            mutation { createPublicLink(input: {roadmapId: "<roadmap>"}) { publicLink { id } } }""",
            """
            mutation { proposeTheme(input: {roadmapId: "<roadmap>", title: "<text>"}) { theme { id } } }""",
            """
            mutation { addThemeOutcome(input: {themeId: "<theme>", statement: "<text>", side: USER, relation: "<text>"}) { themeOutcome { id } } }""",
            """
            mutation { addEvidence(input: {themeId: "<theme>", part: PROBLEM, statement: "<text>"}) { evidence { id } } }""",
            """
            mutation { identifyObstacle(input: {targetConditionId: "<target_condition>", statement: "<text>"}) { obstacle { id } } }""",
            """
            mutation { selectObstacle(input: {id: "<obstacle>"}) { obstacle { id } } }""",
            """
            mutation { designExperiment(input: {obstacleId: "<obstacle>", learningGoal: "<text>", method: PROTOTYPE, expectation: "<text>"}) {
              experiment { id } } }""",
            """
            mutation { setExperimentPlan(input: {experimentId: "<experiment>", script: "<text>"}) {
              experimentPlan { id } } }""",
            """
            mutation { startExperiment(input: {id: "<experiment>"}) { experiment { id } } }""",
            """
            mutation { concludeExperiment(input: {id: "<experiment>", actual: "<text>", conclusion: VALIDATED, learned: "<text>"}) {
              experiment { id proposals(first: 1) { nodes { id } } } } }""",
            """
            mutation { designExperiment(input: {obstacleId: "<obstacle>", learningGoal: "<text>", method: SURVEY, expectation: "<text>"}) {
              experiment { id } } }""",
            """
            mutation { setExperimentPlan(input: {experimentId: "<experiment>", population: "<text>", script: "<text>", measureKind: RATE}) {
              experimentPlan { id } } }""",
            """
            mutation { addVariant(input: {experimentId: "<experiment>", name: "<text>", control: true}) { variant { id } } }""",
            """
            mutation { startExperiment(input: {id: "<experiment>"}) { experiment { id } } }""",
            """
            mutation { recordLearning(input: {experimentId: "<experiment>", statement: "<text>"}) { learning { id } } }""",
            """
            mutation { addKnowledgeItem(input: {targetConditionId: "<target_condition>", kind: KNOWN, statement: "<text>"}) {
              knowledgeItem { id } } }""",
            """
            mutation { addStakeholder(input: {name: "<text>"}) { stakeholder { id } } }""",
            """
            mutation { addAccount(input: {name: "<text>"}) { account { id } } }""",
            """
            mutation { addProblem(input: {statement: "<text>"}) { problem { id } } }""",
            """
            mutation { raiseRequest(input: {wording: "<text>", kind: SOLUTION}) { request { id } } }""",
            """
            mutation { nameAssumption(input: {requestId: "<request>", statement: "<text>"}) { assumption { id } } }""",
            """
            mutation { logPromise(input: {accountId: "<account>", wording: "<text>", kind: FEATURE}) { promise { id } } }""",
            """
            mutation { openDecision(input: {question: "<text>", ownerId: "<owner>"}) { decision { id } } }""",
            """
            mutation { planEngagement(input: {purpose: SHARE_LEARNING, takesPlaceAt: "%s", stakeholderIds: ["<stakeholder>"]}) {
              engagement { id } } }""".formatted(Instant.now()),
            """
            mutation { draftStatusUpdate(input: {title: "<text>"}) { statusUpdate { id } } }""",
            """
            mutation { addRole(input: {level: SALES, title: "<text>"}) { role { id } } }""",
            """
            mutation { addMember(input: {subject: "<text>", name: "<text>", email: "<text>@table.example"}) { member { id } } }""",
            """
            mutation { grantRole(input: {memberId: "<member>", roleId: "<role>", teamId: "<team>"}) { roleGrant { id } } }""",
            """
            mutation { createServiceAccount(input: {name: "<text>", allows: [VISION_READ], expiresAt: "%s", teamId: "<team>"}) {
              serviceAccount { id } } }""".formatted(Instant.now().plus(Duration.ofDays(1))),
            """
            mutation { createApiKey(input: {serviceAccountId: "<service_account>"}) { apiKey { id } } }""",
            """
            mutation { exportOrganisation(input: {}) { job { id } } }""",
            """
            mutation { inviteMember(input: {email: "guest@<word>.example", roleId: "<role>", teamId: "<team>"}) { invitation { id } } }""",
            """
            mutation { claimEmailDomain(input: {name: "<word>.example"}) { emailDomain { id } } }""",
            """
            mutation { readInbox(input: {until: "2020-01-01T00:00:00Z"}) { inbox { notifications(first: 1) { nodes { id } } } } }""",
            """
            mutation { addAdvisoryGroup(input: {name: "<text>", purpose: "<text>"}) { advisoryGroup { id } } }""",
            """
            mutation { addAdvisoryMember(input: {advisoryGroupId: "<advisory_group>", accountId: "<account>", name: "<text>"}) {
              advisoryMember { id } } }""",
            """
            mutation { logConversation(input: {kind: REACTIVE, channel: CALL, counterpart: "<text>", participantIds: ["<member>"]}) { conversation { id } } }""",
            """
            mutation { addConversationAction(input: {conversationId: "<conversation>", statement: "<text>", ownerId: "<member>"}) {
              conversationAction { id } } }""",
            """
            mutation { recordInsight(input: {kind: PROBLEM, source: CONVERSATION, conversationId: "<conversation>", statement: "<text>"}) {
              insight { id } } }""");

    /// What the caller makes, as far as they may, and nobody else's permission reaches.
    private static final List<String> OWN = List.of("""
            mutation { addAccount(input: {name: "Of %1$s"}) { account { id } } }""", """
            mutation { raiseRequest(input: {wording: "Of %1$s", kind: SOLUTION}) { request { id } } }""", """
            mutation { logPromise(input: {accountId: "%2$s", wording: "Of %1$s", kind: FEATURE}) { promise { id } } }""");

    /// What is made in Keycloak as well is asked for by `SingleSignOnTests`, what would close the organisation that
    /// asks by `SuspensionApiTests` and `DeletionTests`.
    private static final Set<String> ELSEWHERE = Set.of(
            "changeIdentityProvider",
            "disconnectIdentityProvider",
            "suspendOrganisation",
            "resumeOrganisation",
            "deleteOrganisation",
            "restoreOrganisation");

    private record Caller(Actor everywhere, Actor inLine, Actor inTeam, Map<String, String> own) {}

    private final TestOrganisation organisation;
    private final ApiSchema schema;
    private final AtomicInteger texts = new AtomicInteger();
    private final Actor maker;
    private final Map<String, String> own;
    private final Errands there;
    private final Errands elsewhere;

    OperationTableTests(Actors actors) {
        this.organisation = actors.organisation();
        this.schema = new ApiSchema(organisation.admin());
        this.maker = organisation.everything();
        this.own = place("Own");
        this.there = new Errands(schema, own, texts);
        this.elsewhere = new Errands(schema, place("Other"), texts);
    }

    @Test
    void letsEachLevelDoWhatTheTableSaysAndWhere() throws IOException {
        List<String> table = table();
        List<String> lines = Files.readAllLines(DOCUMENT);
        int start = lines.indexOf(HEAD);
        assertThat(start).as("the table of operations in " + DOCUMENT).isNotNegative();
        int end = start
                + (int) lines.stream()
                        .skip(start)
                        .takeWhile(line -> line.startsWith("|"))
                        .count();
        if (Boolean.getBoolean("permissions.write")) {
            List<String> written = new ArrayList<>(lines.subList(0, start));
            written.addAll(table);
            written.addAll(lines.subList(end, lines.size()));
            Files.write(DOCUMENT, written);
        } else {
            assertThat(table).containsExactlyElementsOf(lines.subList(start, end));
        }
    }

    private List<String> table() {
        Map<String, Caller> callers = LEVELS.stream().collect(Collectors.toMap(level -> level, this::caller));
        List<String> table = new ArrayList<>(List.of(HEAD, RULE));
        for (String operation : List.of("Query", "Mutation")) {
            for (ApiSchema.Field field : schema.fields(operation).stream()
                    .sorted(Comparator.comparing(ApiSchema.Field::name))
                    .toList()) {
                if (ELSEWHERE.contains(field.name())) {
                    continue;
                }
                String cells = LEVELS.stream()
                        .map(level -> cell(operation.toLowerCase(java.util.Locale.ROOT), field, callers.get(level)))
                        .collect(Collectors.joining(" | "));
                table.add("| `%s` | %s |".formatted(field.name(), cells));
            }
        }
        return table;
    }

    /// The narrowest grant that lets the level in.
    private String cell(String operation, ApiSchema.Field field, Caller caller) {
        if (!enters(caller.everywhere(), there, operation, field)) {
            return enters(caller.everywhere(), new Errands(schema, caller.own(), texts), operation, field)
                    ? "own"
                    : "–";
        }
        if (enters(caller.inTeam(), elsewhere, operation, field)) {
            return "everywhere";
        }
        if (enters(caller.inTeam(), there, operation, field)) {
            return "own team";
        }
        assertThat(enters(caller.inLine(), elsewhere, operation, field))
                .as(field.name())
                .isFalse();
        return enters(caller.inLine(), there, operation, field) ? "own line" : "organisation";
    }

    private static boolean enters(Actor actor, Errands errands, String operation, ApiSchema.Field field) {
        return errands.to(operation, field).stream().anyMatch(call -> {
            Answer answer = actor.ask(call.document(), call.variables());
            assertThat(answer.body()).as(call.document()).doesNotContain("\"code\":\"INTERNAL\"");
            boolean refused = answer.body().contains("\"FORBIDDEN\"");
            assertThat(refused || !answer.body().contains("missing"))
                    .as("%s lacks something to be about: %s", field.name(), answer.body())
                    .isTrue();
            return !refused;
        });
    }

    private Caller caller(String level) {
        String role = organisation
                .admin()
                .ask(
                        "query ($l: Level!) { roles(filter: {level: {eq: $l}}, first: 1) { nodes { id } } }",
                        Map.of("l", level))
                .text("roles.nodes[0].id");
        Actor everywhere = organisation.holding(role, Map.of());
        String member = everywhere.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String team = own.getOrDefault("team", "");
        String line = own.getOrDefault("business_line", "");
        Map<String, String> mine = new HashMap<>(own);
        mine.put(
                "challenge",
                maker.mutate(
                                "draftChallenge",
                                Map.of(
                                        "statement",
                                        "Of " + level,
                                        "visionId",
                                        own.getOrDefault("vision", ""),
                                        "businessLineId",
                                        line,
                                        "ownerId",
                                        member),
                                "challenge",
                                "id")
                        .id());
        mine.put(
                "target_condition",
                maker.mutate(
                                "draftTargetCondition",
                                Map.of(
                                        "statement",
                                        "For " + level,
                                        "challengeId",
                                        own.getOrDefault("challenge", ""),
                                        "teamId",
                                        team,
                                        "origin",
                                        "MANAGEMENT"),
                                "targetCondition",
                                "id")
                        .id());
        mine.put(
                "stakeholder",
                maker.mutate("addStakeholder", Map.of("name", "Of " + level, "memberId", member), "stakeholder", "id")
                        .id());
        mine.put(
                "decision",
                maker.mutate("openDecision", Map.of("question", "Of " + level, "ownerId", member), "decision", "id")
                        .id());
        for (String document : OWN) {
            Answer made = everywhere.ask(document.formatted(level, own.getOrDefault("account", "")));
            if (made.errors().isEmpty()) {
                String id = made.<String>list("*.*.id").getFirst();
                mine.put(id.substring(0, id.lastIndexOf('_')), id);
            }
        }
        return new Caller(
                everywhere,
                organisation.holding(role, Map.of("businessLineId", line)),
                organisation.holding(role, Map.of("teamId", team)),
                mine);
    }

    private Map<String, String> place(String name) {
        Map<String, String> ids = new HashMap<>();
        String line = organisation.line(name);
        ids.put("keycloak", UUID.randomUUID().toString());
        ids.put("business_line", line);
        ids.put("owner", maker.ask("{ viewer { member { id } } }").text("viewer.member.id"));
        ids.put("team", organisation.team(name, line));
        ids.put(
                "phase_definition",
                maker.ask("{ phaseDefinitions(first: 1) { nodes { id } } }").text("phaseDefinitions.nodes[0].id"));
        for (String document : FURNITURE) {
            String filled = document;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace("<" + id.getKey() + ">", id.getValue());
            }
            while (filled.contains("<text>")) {
                filled = filled.replaceFirst("<text>", "Text " + texts.incrementAndGet());
            }
            filled = filled.replace("<word>", "w" + texts.incrementAndGet());
            Answer made = maker.ask(filled);
            made.<String>list("*..id").forEach(id -> ids.put(id.substring(0, id.lastIndexOf('_')), id));
        }
        return Map.copyOf(ids);
    }
}
