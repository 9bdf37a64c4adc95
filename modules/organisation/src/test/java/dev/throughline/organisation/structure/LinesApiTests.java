package dev.throughline.organisation.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Lines stand below lines.
@ModuleTest
class LinesApiTests {

    private final Chart chart;
    private final Chart other;
    private final Statements statements;

    LinesApiTests(Actors actors, Statements statements) {
        this.chart = new Chart(actors.organisation());
        this.other = new Chart(actors.organisation());
        this.statements = statements;
    }

    @Test
    void standsBelowAnotherLineAndIsFoundByIt() {
        String mobility = chart.line("Mobility");
        String rides = chart.below(mobility, "Rides");
        chart.below(mobility, "Freight");
        chart.line("Delivery");

        Answer answer = chart.organisation.admin().ask("""
                query ($id: ID!, $parent: ID!) {
                  businessLine(by: {id: $id}) { parent { name parent { name } children { nodes { name } totalCount } } }
                  below: businessLines(filter: {parentId: {eq: $parent}}) { nodes { name } }
                  top: businessLines(filter: {parentId: {isNull: true}}) { nodes { name } }
                }""", Map.of("id", rides, "parent", mobility));

        assertThat(answer.text("businessLine.parent.name")).isEqualTo("Mobility");
        assertThat(answer.<Object>get("businessLine.parent.parent")).isNull();
        assertThat(answer.<String>list("businessLine.parent.children.nodes[*].name"))
                .containsExactly("Freight", "Rides");
        assertThat(answer.<String>list("below.nodes[*].name")).containsExactly("Freight", "Rides");
        assertThat(answer.<String>list("top.nodes[*].name")).containsExactly("Delivery", "Mobility");
    }

    @Test
    void movesWithAllThatIsBelowItAndSaysSoInItsHistory() {
        String rides = chart.line("Rides");
        String pool = chart.below(rides, "Pool");
        String mobility = chart.line("Mobility");

        chart.moveLine(rides, mobility).accepted();

        Answer answer = chart.organisation.admin().ask("""
                query ($id: ID!) { businessLine(by: {id: $id}) {
                  parent { name version parent { name } history { nodes { action } } } } }""", Map.of("id", pool));
        assertThat(answer.text("businessLine.parent.parent.name")).isEqualTo("Mobility");
        assertThat(answer.<Integer>get("businessLine.parent.version")).isEqualTo(2);
        assertThat(answer.<String>list("businessLine.parent.history.nodes[*].action"))
                .containsExactly("moveBusinessLine", "addBusinessLine");
        chart.moveLine(rides, null).accepted();
        assertThat(parent(rides)).isNull();
    }

    @Test
    void refusesACycle() {
        String top = chart.line("Top");
        String middle = chart.below(top, "Middle");
        String bottom = chart.below(middle, "Bottom");

        chart.moveLine(top, bottom).refused("LINE_CYCLE", "input.parentId");
        chart.moveLine(top, middle).refused("LINE_CYCLE", "input.parentId");
        chart.moveLine(top, top).refused("LINE_CYCLE", "input.parentId");
        assertThat(parent(top)).isNull();
    }

    @Test
    void refusesTwoMovesThatWouldMakeACycleTogether() throws Exception {
        for (int round = 0; round < 5; round++) {
            String left = chart.line("Left " + round);
            String right = chart.line("Right " + round);
            try (var people = Executors.newFixedThreadPool(2)) {
                List<Callable<Answer>> moves =
                        List.of(() -> chart.moveLine(left, right), () -> chart.moveLine(right, left));
                List<String> codes = people.invokeAll(moves).stream()
                        .map(move -> move.resultNow().<List<String>>get("result.userErrors[*].code"))
                        .flatMap(List::stream)
                        .toList();
                assertThat(codes).containsExactly("LINE_CYCLE");
            }
        }
    }

    @Test
    void standsAtMostFiveLevelsDeep() {
        String fifth = chart.chain("One", "Two", "Three", "Four", "Five");
        chart.add(fifth, "Six").refused("LINES_TOO_DEEP", "input.parentId");

        String pair = chart.line("Upper");
        chart.below(pair, "Lower");
        String fourth = String.valueOf(chart.organisation
                .admin()
                .ask("{ businessLine(by: {name: \"Four\"}) { id } }")
                .text("businessLine.id"));
        chart.moveLine(pair, fourth).refused("LINES_TOO_DEEP", "input.parentId");
        chart.moveLine(chart.line("Single"), fourth).accepted();
    }

    @Test
    void refusesAPlaceThatIsMissingArchivedOrSomebodyElses() {
        String line = chart.line("Line");
        String gone = chart.line("Gone");
        chart.archive("archiveBusinessLine", "businessLine", gone).accepted();

        chart.moveLine(line, gone).refused("INVALID", "input.parentId");
        chart.add(gone, "Below").refused("INVALID", "input.parentId");
        chart.moveLine(line, other.line("Theirs")).refused("NOT_FOUND", "input.parentId");
        chart.moveLine(gone, line).refused("MOVE_NOT_ALLOWED", "input.id");
        chart.mutate("moveBusinessLine", "businessLine", "id", line, "parentId", null, "expectedVersion", 7)
                .refused("CONFLICT", "input.expectedVersion");
        chart.organisation
                .as("CPO")
                .mutate("moveBusinessLine", Map.of("id", line), "businessLine", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void changesOnlyWhereTheRoleReaches() {
        String mine = chart.line("Mine");
        String below = chart.below(mine, "Below");
        String theirs = chart.line("Theirs");
        String team = chart.team("Team", below);
        var admin = chart.organisation.inLine("ADMIN", mine);

        admin.mutate("changeBusinessLine", Map.of("id", below, "name", "Ours"), "businessLine", "id")
                .accepted();
        admin.mutate("moveTeam", Map.of("id", team, "businessLineId", mine), "team", "id")
                .accepted();
        admin.mutate("moveTeam", Map.of("id", team, "businessLineId", theirs), "team", "id")
                .failed("FORBIDDEN");
        admin.mutate("changeBusinessLine", Map.of("id", theirs, "name", "Ours"), "businessLine", "id")
                .failed("FORBIDDEN");
        admin.mutate("moveBusinessLine", Map.of("id", below), "businessLine", "id")
                .failed("FORBIDDEN");
        admin.mutate("mergeBusinessLine", Map.of("id", mine, "intoId", theirs), "businessLine", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void readsATreeInAsManyStatementsAsItHasLevels() {
        String document = """
                { businessLines { nodes { name parent { name } mergedInto { name }
                    teams { nodes { name businessLine { name } } } products { nodes { name } }
                    children { nodes { name teams { nodes { name } } } } } } }""";
        String first = chart.line("First");
        chart.team("Team", chart.below(first, "Below"));
        chart.product("Product", first);
        int few = statements
                .during(() -> chart.organisation.admin().ask(document))
                .size();
        for (int line = 0; line < 5; line++) {
            String parent = chart.line("Line " + line);
            chart.team("Team " + line, chart.below(parent, "Below " + line));
            chart.product("Product " + line, parent);
        }

        assertThat(statements.during(() -> chart.organisation.admin().ask(document)))
                .hasSize(few);
    }

    private Object parent(String line) {
        return chart.organisation
                .admin()
                .ask("query ($id: ID!) { businessLine(by: {id: $id}) { parent { id } } }", Map.of("id", line))
                .get("businessLine.parent");
    }
}
