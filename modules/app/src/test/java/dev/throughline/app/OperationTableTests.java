package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.api.ApiSchema;
import dev.throughline.testkit.api.Errands;
import dev.throughline.testkit.api.Furniture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /// What the caller makes, as far as they may, and nobody else's permission reaches.
    private static final List<String> OWN = List.of("""
            mutation { addAccount(input: {name: "Of %1$s"}) { account { id } } }""", """
            mutation { raiseRequest(input: {wording: "Of %1$s", kind: SOLUTION}) { request { id } } }""", """
            mutation { logPromise(input: {accountId: "%2$s", wording: "Of %1$s", kind: FEATURE}) { promise { id } } }""", """
            mutation { logConversation(input: {kind: REACTIVE, channel: CALL, counterpart: "Of %1$s"}) { conversation { id } } }""", """
            mutation { addConversationAction(input: {conversationId: "%3$s", statement: "Of %1$s", ownerId: "%4$s"}) {
              conversationAction { id } } }""", """
            mutation { recordInsight(input: {kind: PROBLEM, source: SALES, statement: "Of %1$s"}) { insight { id } } }""");

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

    private static String memberOf(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
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
        String member = memberOf(everywhere);
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
                maker.mutate(
                                "openDecision",
                                Map.of(
                                        "question",
                                        "Of " + level,
                                        "ownerId",
                                        level.equals("ADMIN") ? memberOf(maker) : member),
                                "decision",
                                "id")
                        .id());
        for (String document : OWN) {
            Answer made = everywhere.ask(document.formatted(
                    level, own.getOrDefault("account", ""), mine.getOrDefault("conversation", ""), member));
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

    /// A business line, its team, and everything that belongs to them.
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
        new Furniture().place(maker, ids, () -> "Text %d".formatted(texts.incrementAndGet()));
        return Map.copyOf(ids);
    }
}
