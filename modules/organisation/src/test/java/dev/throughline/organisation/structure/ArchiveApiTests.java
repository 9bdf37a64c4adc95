package dev.throughline.organisation.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What is archived, with what hangs on it, and what comes back.
@ModuleTest
class ArchiveApiTests {

    private final TestOrganisation organisation;
    private final Chart chart;

    ArchiveApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.chart = new Chart(organisation);
    }

    @Test
    void countsWhatKeepsALineInUse() {
        String line = chart.line("Line");
        chart.below(line, "Below");
        chart.team("One", line);
        chart.team("Two", line);
        chart.product("App", line);

        Answer refused =
                chart.archive("archiveBusinessLine", "businessLine", line).refused("IN_USE", "input.id");

        assertThat(Chart.messages(refused))
                .hasSize(3)
                .anyMatch(message -> message.startsWith("1 business line is in use here"))
                .anyMatch(message -> message.startsWith("2 teams are in use here"))
                .anyMatch(message -> message.startsWith("1 product is in use here"));
        assertThat(organisation
                        .admin()
                        .ask("query ($id: ID!) { node(id: $id) { version } }", Map.of("id", line))
                        .<Integer>get("node.version"))
                .isEqualTo(1);
    }

    @Test
    void archivesALineWithItsContents() {
        String line = chart.line("Line");
        String below = chart.below(line, "Below");
        String team = chart.team("Team", below);
        String product = chart.product("App", below);

        chart.archiveAll("archiveBusinessLine", "businessLine", line).accepted();

        Answer answer = organisation.admin().ask("""
                query ($ids: [ID!]!) {
                  businessLines { nodes { id } } teams { nodes { id } } products { nodes { id } }
                  archived: teams(filter: {archived: true}) { nodes { name archivedAt } }
                  nodes(ids: $ids) { version history(first: 1) { nodes { action reason } } }
                }""", Map.of("ids", List.of(line, below, team, product)));
        for (String list : List.of("businessLines", "teams", "products")) {
            assertThat(answer.<String>list(list + ".nodes")).isEmpty();
        }
        assertThat(answer.<String>list("archived.nodes[*].name")).containsExactly("Team");
        assertThat(answer.<Integer>list("nodes[*].version")).containsExactly(2, 2, 2, 2);
        assertThat(answer.<String>list("nodes[*].history.nodes[0].action")).containsOnly("archiveBusinessLine");
        assertThat(answer.<String>list("nodes[*].history.nodes[0].reason")).containsOnly("Closed");
    }

    @Test
    void endsTheGrantsForIt() {
        String line = chart.line("Line");
        String team = chart.team("Team", line);
        Actor vp = organisation.inLine("VP", line);
        Actor pm = organisation.inTeam("PM", team);
        vp.ask("{ teams { nodes { id } } }").<List<Object>>get("teams.nodes");

        chart.archiveAll("archiveBusinessLine", "businessLine", line).accepted();

        vp.ask("{ teams { nodes { id } } }").failed("FORBIDDEN");
        pm.ask("{ teams { nodes { id } } }").failed("FORBIDDEN");
    }

    @Test
    void takesNothingNew() {
        String line = chart.line("Line");
        String team = chart.team("Team", chart.line("Other"));
        chart.archive("archiveBusinessLine", "businessLine", line).accepted();
        String product = chart.product("App", chart.line("Third"));

        chart.mutate("addTeam", "team", "name", "New", "businessLineId", line)
                .refused("INVALID", "input.businessLineId");
        chart.mutate("addProduct", "product", "name", "New", "businessLineId", line)
                .refused("INVALID", "input.businessLineId");
        chart.mutate("moveTeam", "team", "id", team, "businessLineId", line).refused("INVALID", "input.businessLineId");
        chart.mutate("moveProduct", "product", "id", product, "businessLineId", line)
                .refused("INVALID", "input.businessLineId");
        grant(Map.of("businessLineId", line)).refused("INVALID", "input.businessLineId");
        chart.archive("archiveTeam", "team", team).accepted();
        grant(Map.of("teamId", team)).refused("INVALID", "input.teamId");
    }

    @Test
    void takesNothingNewWhileItIsBeingArchived() throws Exception {
        for (int round = 0; round < 10; round++) {
            String line = chart.line("Line " + round);
            List<Callable<Answer>> work = new ArrayList<>();
            for (int team = 0; team < 6; team++) {
                String name = "Team %d of %d".formatted(team, round);
                work.add(() -> chart.mutate("addTeam", "team", "name", name, "businessLineId", line));
            }
            work.add(2, () -> chart.archiveAll("archiveBusinessLine", "businessLine", line));
            try (var people = Executors.newFixedThreadPool(work.size())) {
                for (var done : people.invokeAll(work)) {
                    assertThat(done.resultNow().errors()).isEmpty();
                }
            }
            Answer answer = organisation
                    .admin()
                    .ask(
                            "query ($id: ID!) { businessLine(by: {id: $id}) { archivedAt teams { totalCount } } }",
                            Map.of("id", line));
            assertThat(answer.text("businessLine.archivedAt")).isNotEmpty();
            assertThat(answer.<Integer>get("businessLine.teams.totalCount")).isZero();
        }
    }

    @Test
    void comesBackUnderItsOwnNameOrAnother() {
        String line = chart.line("Line");
        String team = chart.team("Team", line);
        chart.archive("archiveTeam", "team", team).accepted();
        chart.team("Team", line);

        chart.mutate("restoreTeam", "team", "id", team).refused("TAKEN", "input.name");
        chart.mutate("restoreTeam", "team", "id", team, "name", "Old team", "reason", "Needed")
                .accepted();
        chart.mutate("restoreTeam", "team", "id", team).refused("MOVE_NOT_ALLOWED", "input.id");

        Answer answer = organisation
                .admin()
                .ask(
                        "query ($id: ID!) { team(by: {id: $id}) { name archivedAt version history(first: 1) { nodes { action reason } } } }",
                        Map.of("id", team));
        assertThat(answer.text("team.name")).isEqualTo("Old team");
        assertThat(answer.<Object>get("team.archivedAt")).isNull();
        assertThat(answer.<Integer>get("team.version")).isEqualTo(3);
        assertThat(answer.text("team.history.nodes[0].action")).isEqualTo("restoreTeam");
    }

    @Test
    void comesBackOnlyUnderWhatIsInUse() {
        String line = chart.line("Line");
        String below = chart.below(line, "Below");
        String team = chart.team("Team", below);
        chart.archiveAll("archiveBusinessLine", "businessLine", line).accepted();

        chart.mutate("restoreTeam", "team", "id", team).refused("INVALID", "input.id");
        chart.mutate("restoreBusinessLine", "businessLine", "id", below).refused("INVALID", "input.id");
        chart.mutate("restoreBusinessLine", "businessLine", "id", line).accepted();
        chart.mutate("restoreBusinessLine", "businessLine", "id", below).accepted();
        chart.mutate("restoreTeam", "team", "id", team).accepted();
    }

    @Test
    void movesATeamAndAProductToAnotherLineOrToNone() {
        String line = chart.line("Line");
        String other = chart.line("Other");
        String team = chart.team("Team", line);
        String product = chart.product("App", line);

        chart.mutate("moveTeam", "team", "id", team, "businessLineId", other).accepted();
        chart.mutate("moveProduct", "product", "id", product, "businessLineId", null)
                .accepted();

        Answer answer = organisation
                .admin()
                .ask(
                        "query ($team: ID!, $product: ID!) { team(by: {id: $team}) { businessLine { name } } product(by: {id: $product}) { businessLine { name } history(first: 1) { nodes { action } } } }",
                        Map.of("team", team, "product", product));
        assertThat(answer.text("team.businessLine.name")).isEqualTo("Other");
        assertThat(answer.<Object>get("product.businessLine")).isNull();
        assertThat(answer.text("product.history.nodes[0].action")).isEqualTo("moveProduct");
        chart.mutate("moveTeam", "team", "id", team, "businessLineId", "business_line_" + "0".repeat(32))
                .refused("NOT_FOUND", "input.businessLineId");
    }

    private Answer grant(Map<String, String> scope) {
        Answer people = organisation.admin().ask("{ viewer { member { id } } roles { nodes { id } } }");
        Map<String, String> grant = new HashMap<>(scope);
        grant.put("memberId", people.text("viewer.member.id"));
        grant.put("roleId", people.text("roles.nodes[0].id"));
        return organisation.admin().mutate("grantRole", grant, "roleGrant", "id");
    }
}
