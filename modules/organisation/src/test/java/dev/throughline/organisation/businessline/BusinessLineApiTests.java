package dev.throughline.organisation.businessline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class BusinessLineApiTests {

    private final TestOrganisation organisation;
    private final TestOrganisation other;

    BusinessLineApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.other = actors.organisation();
    }

    @Test
    void addsChangesAndArchivesWithAHistory() {
        String id = organisation.line("Rides");

        organisation
                .admin()
                .mutate(
                        "changeBusinessLine",
                        Map.of("id", id, "name", "Trips", "expectedVersion", 1),
                        "businessLine",
                        "name version")
                .accepted();
        organisation
                .admin()
                .mutate(
                        "changeBusinessLine",
                        Map.of("id", id, "name", "Late", "expectedVersion", 1),
                        "businessLine",
                        "name")
                .refused("CONFLICT", "input.expectedVersion");
        organisation
                .admin()
                .mutate("archiveBusinessLine", Map.of("id", id, "reason", "Sold"), "businessLine", "id")
                .accepted();

        Answer answer = organisation.admin().ask("""
                query ($id: ID!) {
                  businessLines { nodes { id } }
                  node(id: $id) { id version history { nodes { action actorName reason by { name } } } }
                }""", Map.of("id", id));
        assertThat(answer.<String>list("businessLines.nodes")).isEmpty();
        assertThat(answer.<String>list("node.history.nodes[*].action"))
                .containsExactly("archiveBusinessLine", "changeBusinessLine", "addBusinessLine");
        assertThat(answer.text("node.history.nodes[0].reason")).isEqualTo("Sold");
        assertThat(answer.text("node.history.nodes[0].by.name")).isEqualTo("Admin");
    }

    @Test
    void explainsWhatIsWrongWithAnInput() {
        organisation.line("Eats");
        organisation
                .admin()
                .mutate("addBusinessLine", Map.of("name", "Eats", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .refused("TAKEN", "input.name");
        organisation
                .admin()
                .mutate("addBusinessLine", Map.of("name", "", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .refused("TEXT_LENGTH", "input.name");
        organisation
                .admin()
                .mutate("addTeam", Map.of("name", "T", "businessLineId", "nonsense"), "team", "id")
                .refused("INVALID", "input.businessLineId");
        organisation
                .admin()
                .mutate("addTeam", Map.of("name", "T", "businessLineId", other.line("Theirs")), "team", "id")
                .refused("NOT_FOUND", "input.businessLineId");
        organisation
                .as("CPO")
                .mutate("addBusinessLine", Map.of("name", "No", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void pagesInBothDirectionsAndRefusesACursorOfAnotherList() {
        for (String name : List.of("A", "B", "C", "D", "E")) {
            organisation.line(name);
        }
        String page =
                "{ businessLines(%s) { nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }";
        Answer first = organisation.admin().ask(page.formatted("first: 2"));
        assertThat(first.<String>list("businessLines.nodes[*].name")).containsExactly("A", "B");
        assertThat(first.<Integer>get("businessLines.totalCount")).isEqualTo(5);

        String end = first.text("businessLines.pageInfo.endCursor");
        Answer second = organisation.admin().ask(page.formatted("first: 2, after: \"" + end + "\""));
        assertThat(second.<String>list("businessLines.nodes[*].name")).containsExactly("C", "D");
        String start = second.text("businessLines.pageInfo.startCursor");
        Answer back = organisation.admin().ask(page.formatted("last: 1, before: \"" + start + "\""));
        assertThat(back.<String>list("businessLines.nodes[*].name")).containsExactly("B");

        organisation
                .admin()
                .ask(page.formatted("first: 2, orderBy: [{field: CREATED_AT}], after: \"" + end + "\""))
                .failed("BAD_USER_INPUT");
        organisation
                .admin()
                .ask("{ teams(after: \"" + end + "\") { nodes { name } } }")
                .failed("BAD_USER_INPUT");
        organisation
                .admin()
                .ask(page.formatted("first: 2, filter: {name: {contains: \"C\"}}, after: \"" + end + "\""))
                .failed("BAD_USER_INPUT");
        organisation.admin().ask(page.formatted("first: 0")).failed("BAD_USER_INPUT");
        Answer filtered = organisation
                .admin()
                .ask(
                        page.formatted(
                                "filter: {or: [{name: {eq: \"A\"}}, {name: {contains: \"e\"}}], not: {kind: {eq: CUSTOMER_JOURNEY}}}, orderBy: [{field: NAME, direction: DESC}]"));
        assertThat(filtered.<String>list("businessLines.nodes[*].name")).containsExactly("E", "A");
    }

    @Test
    void refusesACursorOfAnotherParent() {
        String page =
                "query ($id: ID!, $after: String) { businessLine(by: {id: $id}) { teams(first: 1, after: $after) { nodes { name } edges { cursor } } } }";
        String one = organisation.line("One");
        String other = organisation.line("Other");
        for (String line : List.of(one, other)) {
            organisation.team("First of " + line, line);
            organisation.team("Second of " + line, line);
        }
        String cursor = organisation.admin().ask(page, Map.of("id", one)).text("businessLine.teams.edges[0].cursor");
        Answer next = organisation.admin().ask(page, Map.of("id", one, "after", cursor));
        assertThat(next.<String>list("businessLine.teams.nodes[*].name")).containsExactly("Second of " + one);
        organisation.admin().ask(page, Map.of("id", other, "after", cursor)).failed("BAD_USER_INPUT");
        organisation
                .admin()
                .ask(
                        "query ($after: String) { businessLines { nodes { teams(after: $after) { nodes { name } } } } }",
                        Map.of("after", cursor))
                .failed("BAD_USER_INPUT");
    }

    @Test
    void readsItsHistoryFromBothEnds() {
        String line = organisation.line("First name");
        for (String name : List.of("Second name", "Third name")) {
            organisation
                    .admin()
                    .mutate(
                            "changeBusinessLine",
                            Map.of("id", line, "name", name, "reason", name),
                            "businessLine",
                            "id")
                    .accepted();
        }
        String page = "{ businessLine(by: {id: \"" + line
                + "\"}) { history(%s) { edges { cursor } nodes { reason action } } } }";
        Answer oldest = organisation.admin().ask(page.formatted("last: 1"));
        assertThat(oldest.<String>list("businessLine.history.nodes[*].action")).containsExactly("addBusinessLine");
        String cursor = oldest.text("businessLine.history.edges[0].cursor");
        Answer before = organisation.admin().ask(page.formatted("last: 1, before: \"" + cursor + "\""));
        assertThat(before.<String>list("businessLine.history.nodes[*].reason")).containsExactly("Second name");
        organisation.admin().ask(page.formatted("first: 1, last: 1")).failed("BAD_USER_INPUT");
    }
}
