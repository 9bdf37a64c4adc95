package dev.throughline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people send who are not careful, or not kind.
@ModuleTest
class InputApiTests {

    private static final String NUL = "a\u0000b";

    private final Actors actors;
    private final TestOrganisation organisation;

    InputApiTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
    }

    @Test
    void refusesAFilterThatCannotBeStored() {
        organisation
                .admin()
                .ask(
                        "query ($name: String) { businessLines(filter: {name: {eq: $name}}) { nodes { id } } }",
                        Map.of("name", NUL))
                .failed("BAD_USER_INPUT");
    }

    @Test
    void continuesBehindAnyName() {
        organisation.line("A, \"B\" \\ |");
        organisation.line("C");
        Answer first = organisation.admin().ask("{ businessLines(first: 1) { pageInfo { endCursor } } }");

        Answer second = organisation
                .admin()
                .ask(
                        "query ($after: String) { businessLines(first: 1, after: $after) { nodes { name } } }",
                        Map.of("after", first.text("businessLines.pageInfo.endCursor")));

        assertThat(second.<String>list("businessLines.nodes[*].name")).containsExactly("C");
    }

    @Test
    void takesAnIdOnlyAsTheApiGaveIt() {
        String line = organisation.line("Line");
        String shouted =
                "business_line_" + line.substring("business_line_".length()).toUpperCase(Locale.ROOT);

        organisation
                .admin()
                .ask("{ node(id: \"%s\") { id } }".formatted(shouted))
                .failed("BAD_USER_INPUT");
        organisation
                .admin()
                .mutate("archiveBusinessLine", Map.of("id", shouted), "businessLine", "id")
                .refused("INVALID", "input.id");
    }

    @Test
    void namesEveryVariableThatDoesNotFit() {
        Answer answer = organisation
                .admin()
                .ask(
                        "mutation ($i: AddBusinessLineInput!, $first: Int) {"
                                + " addBusinessLine(input: $i) { businessLine { history(first: $first) { nodes { id } } } } }",
                        Map.of("i", Map.of("kind", "NOBODY", "nmae", "x"), "first", "ten"));

        answer.failed("BAD_USER_INPUT");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(wrong(answer))
                .containsExactlyInAnyOrder(
                        "i.kind \"NOBODY\" is none of BUSINESS_LINE, CUSTOMER_JOURNEY.",
                        "i.name This is needed and was left out.",
                        "i.nmae There is no such field here; there are idempotencyKey, parentId, kind, name, description.",
                        "first \"ten\" is not a whole number from -2147483648 to 2147483647.");
    }

    @Test
    void saysWhatAVariableWouldHaveToBe() {
        assertThat(wrong(organisation
                        .admin()
                        .ask(
                                "query ($by: [TeamOrder!], $f: AuditEntryFilter, $ids: [ID!]!) {"
                                        + " nodes(ids: $ids) { id } teams(orderBy: $by) { nodes { id } }"
                                        + " auditLog(filter: $f) { nodes { id } } }",
                                Map.of(
                                        "by",
                                        List.of(Map.of("field", "NAME"), Map.of("field", 5)),
                                        "f",
                                        Map.of("at", Map.of("gte", "yesterday"))))))
                .anySatisfy(problem -> assertThat(problem).startsWith("by.1.field 5 is none of "))
                .contains(
                        "f.at.gte \"yesterday\" is not a moment with an offset such as \"2017-01-30T09:00:00Z\".",
                        "ids This is needed and cannot be null.");
    }

    /// The path of each error into the variables, and its message.
    private static List<String> wrong(Answer answer) {
        return answer.errors().stream()
                .map(error -> (Map<?, ?>) error)
                .map(error -> ((List<?>) ((Map<?, ?>) error.get("extensions")).get("variable"))
                                .stream().map(String::valueOf).collect(Collectors.joining(".", "", " "))
                        + error.get("message"))
                .toList();
    }

    /// The server refuses some of them before any filter sees them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pictures/roadmaps/..%2f..%2fetc.svg",
                "/pictures/roadmaps/..%5c..%5cetc.svg",
                "/pictures/%00.svg",
                "/pictures/x;y.svg"
            })
    void saysInTheApisWordsThatAnAddressCannotBeRead(String address) {
        Answer answer = organisation.admin().get(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.failed("BAD_USER_INPUT").body()).contains("requestId").doesNotContain("none", "html");
    }

    @Test
    void takesNoBareUuidInAFilter() {
        organisation
                .admin()
                .ask("{ teams(filter: {businessLineId: {eq: \"%s\"}}) { nodes { id } } }".formatted(UUID.randomUUID()))
                .failed("BAD_USER_INPUT");
    }

    @Test
    void countsRootFieldsInFragments() {
        String fields = IntStream.rangeClosed(1, 21)
                .mapToObj(number -> "f%d: organisation { id }".formatted(number))
                .collect(Collectors.joining(" "));

        organisation
                .admin()
                .ask("{ ...all } fragment all on Query { " + fields + " }")
                .failed("QUERY_TOO_COMPLEX");
    }

    @Test
    void survivesAFilterWithinAFilterWithinAFilter() {
        int depth = 450;
        String filter = "{\"not\":".repeat(depth) + "{}" + "}".repeat(depth);
        Answer answer = organisation
                .admin()
                .send("{\"query\": \"query ($filter: TeamFilter) { teams(filter: $filter) { nodes { id } } }\","
                        + " \"variables\": {\"filter\": " + filter + "}}");

        assertThat(answer.body()).doesNotContain("INTERNAL");
        assertThat(answer.status()).isLessThan(500);
    }

    @Test
    void writesIdsInTheHistoryAsTheApiDoes() {
        String line = organisation.line("Line");

        Answer answer =
                organisation.admin().ask("{ node(id: \"%s\") { history { nodes { after } } } }".formatted(line));

        assertThat(answer.text("node.history.nodes[0].after")).contains("\"id\": \"" + line + "\"");
    }

    @Test
    void foundsAnOrganisationOnceForARetryKey() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> input = Map.of(
                "keycloakId",
                id,
                "slug",
                "org-" + id.substring(0, 8),
                "name",
                "Founded",
                "admin",
                Map.of("subject", id, "name", "Admin", "email", "admin@wall.example"));

        actors.operator()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .mutate("foundOrganisation", input, "organisation", "id name")
                .accepted();
    }

    @Test
    void refusesALookupThatNamesNothing() {
        for (String lookup :
                List.of("team(by: {id: null})", "product(by: {name: null})", "member(by: {email: null})")) {
            organisation.admin().ask("{ " + lookup + " { id } }").failed("BAD_USER_INPUT");
        }
        organisation
                .admin()
                .ask("query ($id: ID) { team(by: {id: $id}) { id } }", Collections.singletonMap("id", null))
                .failed("BAD_USER_INPUT");
    }

    @Test
    void sortsUpwardsWhereNoDirectionIsGiven() {
        organisation
                .admin()
                .ask(
                        "query ($d: OrderDirection) { teams(orderBy: [{field: NAME, direction: $d}]) { nodes { id } } }",
                        Collections.singletonMap("d", null))
                .list("teams.nodes");
    }

    @Test
    void showsWhatOneFieldDidBesideAnotherThatWasForbidden() {
        Answer answer = organisation.as("CPO").ask("""
                mutation {
                  refused: addTeam(input: {name: "No"}) { team { id } }
                }""");
        answer.failed("FORBIDDEN");
        assertThat(answer.body()).contains("\"refused\":null");
        Answer lists = organisation.as("SALES").ask("{ teams { nodes { id } } viewer { name } }");
        lists.failed("FORBIDDEN");
        assertThat(lists.body()).contains("\"teams\":null").contains("\"viewer\":{");
    }

    @Test
    void countsEachIdOfAListOfNodes() {
        String id = organisation.line("Counted");
        String ids = String.join("\", \"", Collections.nCopies(100, id));
        String lists = "... on BusinessLine { teams(first: 100) { nodes { name } } }";
        organisation
                .admin()
                .ask("{ nodes(ids: [\"" + ids + "\"]) { id " + lists + " } }")
                .failed("QUERY_TOO_COMPLEX");
        organisation
                .admin()
                .ask("{ nodes(ids: [\"" + id + "\"]) { id " + lists + " } }")
                .list("nodes");
    }
}
