package dev.throughline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Neighbours of nodes of several types in one list.
@ModuleTest
class SiblingsApiTests {

    private final TestOrganisation organisation;

    SiblingsApiTests(Actors actors) {
        this.organisation = actors.organisation();
    }

    @Test
    void givesEachTypeItsOwnArguments() {
        String line = organisation.line("Line");
        String team = organisation.team("Team", line);
        organisation.admin().mutate("changeTeam", Map.of("id", team, "name", "Crew"), "team", "id");
        organisation.admin().mutate("changeBusinessLine", Map.of("id", line, "name", "Way"), "businessLine", "id");

        Answer answer = organisation.admin().ask("""
                query ($ids: [ID!]!) {
                  nodes(ids: $ids) {
                    ... on BusinessLine { history(first: 1) { nodes { action } } }
                    ... on Team { history(first: 5) { nodes { action } } }
                  }
                }""", Map.of("ids", List.of(line, team)));

        assertThat(answer.<String>list("nodes[0].history.nodes[*].action")).containsExactly("changeBusinessLine");
        assertThat(answer.<String>list("nodes[1].history.nodes[*].action")).containsExactly("changeTeam", "addTeam");
    }

    @Test
    void keepsFieldsApartThatShareAName() {
        String line = organisation.line("Line");
        organisation.team("Team", line);
        organisation.team("Crew", line);
        String admin = organisation.admin().ask("{ viewer { member { id } } }").text("viewer.member.id");

        Answer answer = organisation.admin().ask("""
                query ($ids: [ID!]!) {
                  nodes(ids: $ids) {
                    ... on BusinessLine { some: teams(first: 1) { totalCount } }
                    ... on Member { some: grants(first: 1) { totalCount } }
                  }
                }""", Map.of("ids", List.of(line, admin)));

        assertThat(answer.<List<Integer>>get("nodes[*].some.totalCount")).containsExactly(2, 1);
    }

    @Test
    void countsWhereAFragmentAsksForIt() {
        String line = organisation.line("Line");
        organisation.team("Team", line);

        Answer answer = organisation.admin().ask("""
                query ($id: ID!) {
                  node(id: $id) { ... on BusinessLine { teams(first: 1) { ...count ... { nodes { name } } } } }
                }
                fragment count on TeamConnection { many: totalCount }""", Map.of("id", line));

        assertThat(answer.<Integer>get("node.teams.many")).isEqualTo(1);
    }
}
