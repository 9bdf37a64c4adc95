package dev.throughline.organisation.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Lines, teams and products become one.
@ModuleTest
class MergeApiTests {

    private final TestOrganisation organisation;
    private final Chart chart;

    MergeApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.chart = new Chart(organisation);
    }

    @Test
    void givesAllThatHangsOnALineToTheOther() {
        String rides = chart.line("Rides");
        String mobility = chart.line("Mobility");
        String child = chart.below(rides, "Pool");
        String team = chart.team("Team", rides);
        String product = chart.product("App", rides);
        String gone = chart.team("Gone", rides);
        chart.archive("archiveTeam", "team", gone).accepted();

        organisation
                .admin()
                .mutate(
                        "mergeBusinessLine",
                        Map.of("id", rides, "intoId", mobility, "reason", "One market"),
                        "businessLine",
                        "id version archivedAt mergedInto { name }")
                .accepted();

        Answer answer = organisation
                .admin()
                .ask("""
                query ($from: ID!, $into: ID!, $ids: [ID!]!) {
                  businessLines { nodes { name } }
                  from: businessLine(by: {id: $from}) { archivedAt mergedInto { name } teams { nodes { name } } children { nodes { name } } }
                  into: businessLine(by: {id: $into}) { teams { nodes { name } } products { nodes { name } } children { nodes { name } }
                    archived: teams(filter: {archived: true}) { nodes { name } } }
                  nodes(ids: $ids) { version history(first: 1) { nodes { action reason } } }
                }""", Map.of("from", rides, "into", mobility, "ids", List.of(child, team, product)));
        assertThat(answer.<String>list("businessLines.nodes[*].name")).containsExactly("Mobility", "Pool");
        assertThat(answer.text("from.archivedAt")).isNotEmpty();
        assertThat(answer.text("from.mergedInto.name")).isEqualTo("Mobility");
        assertThat(answer.<String>list("from.teams.nodes[*].name")).isEmpty();
        assertThat(answer.<String>list("from.children.nodes[*].name")).isEmpty();
        assertThat(answer.<String>list("into.teams.nodes[*].name")).containsExactly("Team");
        assertThat(answer.<String>list("into.archived.nodes[*].name")).containsExactly("Gone");
        assertThat(answer.<String>list("into.products.nodes[*].name")).containsExactly("App");
        assertThat(answer.<String>list("into.children.nodes[*].name")).containsExactly("Pool");
        assertThat(answer.<Integer>list("nodes[*].version")).containsExactly(2, 2, 2);
        assertThat(answer.<String>list("nodes[*].history.nodes[0].action")).containsOnly("mergeBusinessLine");
        assertThat(answer.<String>list("nodes[*].history.nodes[0].reason")).containsOnly("One market");
    }

    @Test
    void takesGrantsAlongAndGivesNoneTwice() {
        String rides = chart.line("Rides");
        String mobility = chart.line("Mobility");
        var vp = organisation.inLine("VP", rides);
        String member = vp.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String role = organisation
                .admin()
                .ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='VP')].id")
                .getFirst();
        organisation
                .admin()
                .mutate(
                        "grantRole",
                        Map.of("memberId", member, "roleId", role, "businessLineId", mobility),
                        "roleGrant",
                        "id")
                .accepted();
        organisation.inLine("CPO", rides);

        chart.merge("mergeBusinessLine", "businessLine", rides, mobility).accepted();

        Answer members = organisation
                .admin()
                .ask("{ members { nodes { name grants { nodes { role { level } businessLine { name } } } } } }");
        assertThat(members.<String>list("members.nodes[*].grants.nodes[?(@.role.level=='VP')].businessLine.name"))
                .containsExactly("Mobility");
        assertThat(members.<String>list("members.nodes[*].grants.nodes[?(@.role.level=='CPO')].businessLine.name"))
                .containsExactly("Mobility");
    }

    @Test
    void takesTheGrantsOfATeamAlong() {
        String line = chart.line("Line");
        String from = chart.team("From", line);
        String into = chart.team("Into", line);
        organisation.inTeam("PM", from);

        chart.merge("mergeTeam", "team", from, into).accepted();

        Answer members =
                organisation.admin().ask("{ members { nodes { grants { nodes { role { level } team { name } } } } } }");
        assertThat(members.<String>list("members.nodes[*].grants.nodes[?(@.role.level=='PM')].team.name"))
                .containsExactly("Into");
    }

    @Test
    void refusesWhatCannotBecomeOne() {
        String line = chart.line("Line");
        String below = chart.below(line, "Below");
        String gone = chart.line("Gone");
        chart.archive("archiveBusinessLine", "businessLine", gone).accepted();

        chart.merge("mergeBusinessLine", "businessLine", line, line).refused("LINE_CYCLE", "input.intoId");
        String team = chart.team("Same", line);
        chart.merge("mergeTeam", "team", team, team).refused("INVALID", "input.intoId");
        chart.merge("mergeBusinessLine", "businessLine", line, below).refused("LINE_CYCLE", "input.intoId");
        chart.merge("mergeBusinessLine", "businessLine", line, gone).refused("INVALID", "input.intoId");
        chart.merge("mergeBusinessLine", "businessLine", gone, line).refused("MOVE_NOT_ALLOWED", "input.id");
        chart.merge("mergeTeam", "team", chart.team("Team", line), "team_" + "0".repeat(32))
                .refused("NOT_FOUND", "input.intoId");
        chart.merge("mergeBusinessLine", "businessLine", below, line).accepted();
    }

    @Test
    void refusesAMergerThatWouldStackLinesTooHigh() {
        String fourth = chart.chain("One", "Two", "Three", "Four");
        String pair = chart.line("Pair");
        String middle = chart.below(pair, "Middle");
        String lowest = chart.below(middle, "Lowest");

        chart.merge("mergeBusinessLine", "businessLine", pair, fourth).refused("LINES_TOO_DEEP", "input.intoId");
        chart.mutate("archiveBusinessLine", "businessLine", "id", lowest).accepted();
        chart.merge("mergeBusinessLine", "businessLine", pair, fourth).accepted();
    }

    @Test
    void mergesProducts() {
        String line = chart.line("Line");
        String from = chart.product("From", line);
        String into = chart.product("Into", line);

        chart.mutate("mergeProduct", "product", "id", from, "intoId", into, "expectedVersion", 3)
                .refused("CONFLICT", "input.expectedVersion");
        chart.merge("mergeProduct", "product", from, into).accepted();

        Answer answer = organisation
                .admin()
                .ask(
                        "query ($id: ID!) { products { nodes { name } } product(by: {id: $id}) { mergedInto { name } } }",
                        Map.of("id", from));
        assertThat(answer.<String>list("products.nodes[*].name")).containsExactly("Into");
        assertThat(answer.text("product.mergedInto.name")).isEqualTo("Into");
        chart.mutate("restoreProduct", "product", "id", from).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void keepsTheGrantThatLastsLonger() {
        String line = chart.line("Line");
        String from = chart.team("From", line);
        String into = chart.team("Into", line);
        String role = organisation
                .admin()
                .ask("{ roles { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level == 'PM')].id")
                .getFirst();
        Actor pm = organisation.holding(role, Map.of("teamId", from));
        String member = pm.ask("{ viewer { member { id } } }").text("viewer.member.id");
        organisation
                .admin()
                .mutate(
                        "grantRole",
                        Map.of("memberId", member, "roleId", role, "teamId", into, "until", "2099-01-01T00:00:00Z"),
                        "roleGrant",
                        "id")
                .accepted();

        organisation
                .admin()
                .mutate("mergeTeam", Map.of("id", from, "intoId", into), "team", "id")
                .accepted();

        Answer grants = pm.ask("{ viewer { member { grants { nodes { until team { id } } } } } }");
        assertThat(grants.<Object>list("viewer.member.grants.nodes[*].until")).containsOnlyNulls();
        assertThat(grants.<String>list("viewer.member.grants.nodes[*].team.id")).containsExactly(into);
    }
}
