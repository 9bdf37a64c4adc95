package dev.throughline.organisation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import dev.throughline.testkit.TestOrganisation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ModuleTest
class PolicyApiTests {

    private final TestOrganisation organisation;
    private final Statements statements;

    PolicyApiTests(Actors actors, Statements statements) {
        this.organisation = actors.organisation();
        this.statements = statements;
    }

    @Test
    void leavesItToEverybodyUntilSomebodyDecides() {
        Answer answer =
                organisation.admin().ask("{ organisation { targetConditionPolicy challengesNeedSecondPerson } }");
        assertThat(answer.text("organisation.targetConditionPolicy")).isEqualTo("ANY");
        assertThat(answer.<Boolean>get("organisation.challengesNeedSecondPerson"))
                .isFalse();
    }

    @Test
    void tellsWhatItWasToWhoeverReadsTheOrganisation() {
        changeOrganisation(organisation.admin(), "JOINT").accepted();
        String history = "{ organisation { name history { nodes { action before after } } } }";
        assertThat(organisation.as("PM").ask(history).<String>list("organisation.history.nodes[*].action"))
                .contains("changeOrganisation");
        for (String level : List.of("SALES", "STAKEHOLDER")) {
            Answer answer = organisation.as(level).ask(history);
            assertThat(answer.errors()).as(answer.body()).isEmpty();
            assertThat(answer.<Object>get("organisation.history")).isNull();
        }
    }

    @Test
    void followsTheOrganisationUntilTheTeamSaysOtherwise() {
        String team = organisation.team("Followers", organisation.line("Line of followers"));
        changeOrganisation(organisation.admin(), "JOINT").accepted();
        says(team, "JOINT", "ORGANISATION");
        changeTeam(organisation.admin(), team, "PROPOSED").accepted();
        says(team, "PROPOSED", "TEAM");
        changeOrganisation(organisation.admin(), "HANDED_DOWN").accepted();
        says(team, "PROPOSED", "TEAM");
        changeTeam(organisation.admin(), team, null).accepted();
        says(team, "HANDED_DOWN", "ORGANISATION");
    }

    @Test
    void isSetByWhoeverMayChangeTheOrganisation() {
        String team = organisation.team("Not yours", organisation.line("Line of others"));
        changeOrganisation(organisation.as("CPO"), "JOINT").failed("FORBIDDEN");
        changeTeam(organisation.as("PM"), team, "JOINT").failed("FORBIDDEN");
        organisation
                .admin()
                .ask(
                        "mutation ($input: ChangeOrganisationInput!) { changeOrganisation(input: $input) { userErrors { code path } organisation { id } } }",
                        Map.of("input", Map.of("targetConditionPolicy", "WHATEVER")))
                .failed("BAD_USER_INPUT");
    }

    @Test
    void standsInTheHistoryWithItsReason() {
        organisation
                .admin()
                .mutate(
                        "changeOrganisation",
                        Map.of("challengesNeedSecondPerson", true, "reason", "Two pairs of eyes"),
                        "organisation",
                        "id")
                .accepted();
        Answer answer = organisation
                .admin()
                .ask("{ organisation { challengesNeedSecondPerson history(first: 1) { nodes { reason after } } } }");
        assertThat(answer.<Boolean>get("organisation.challengesNeedSecondPerson"))
                .isTrue();
        assertThat(answer.text("organisation.history.nodes[0].reason")).isEqualTo("Two pairs of eyes");
        assertThat(answer.text("organisation.history.nodes[0].after"))
                .containsPattern("\"challengesNeedSecondPerson\": ?true");
    }

    @Test
    void meansToHoldThreeStrategicTalksAMonthUntilSomebodyDecides() {
        assertThat(talks()).isEqualTo(3);
        for (int wrong : List.of(0, 32)) {
            talks(wrong).refused("INVALID", "input.strategicTalksAMonth");
        }
        talks(5).accepted();
        assertThat(talks()).isEqualTo(5);
    }

    private int talks() {
        return organisation
                .as("TEAM_MEMBER")
                .ask("{ organisation { strategicTalksAMonth } }")
                .<Integer>get("organisation.strategicTalksAMonth");
    }

    private Answer talks(int wanted) {
        return organisation
                .admin()
                .mutate("changeOrganisation", Map.of("strategicTalksAMonth", wanted), "organisation", "id");
    }

    @Test
    void costsOneStatementForAllTeams() {
        String line = organisation.line("Line of many");
        for (String name : Arrays.asList("One", "Two", "Three")) {
            organisation.team(name, line);
        }
        String document = "{ teams { nodes { name targetConditionPolicy { policy setBy } } } }";
        organisation.admin().ask(document);
        assertThat(statements.during(() -> organisation.admin().ask(document))).hasSize(2);
    }

    private void says(String team, String policy, String setBy) {
        Answer answer = organisation
                .admin()
                .ask(
                        "query ($id: ID!) { team(by: {id: $id}) { targetConditionPolicy { policy setBy } } }",
                        Map.of("id", team));
        assertThat(answer.text("team.targetConditionPolicy.policy")).isEqualTo(policy);
        assertThat(answer.text("team.targetConditionPolicy.setBy")).isEqualTo(setBy);
    }

    private static Answer changeOrganisation(Actor actor, String policy) {
        return actor.mutate("changeOrganisation", Map.of("targetConditionPolicy", policy), "organisation", "id");
    }

    private static Answer changeTeam(Actor actor, String team, @Nullable String policy) {
        Map<String, Object> input = new HashMap<>(Map.of("id", team));
        input.put("targetConditionPolicy", policy);
        return actor.mutate("changeTeam", input, "team", "id");
    }
}
