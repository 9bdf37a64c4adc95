package dev.throughline.organisation.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class JoiningPolicyApiTests {

    private static final String POLICY = "{ organisation { joiningPolicy { role { level } } } }";

    private final Actors actors;
    private final TestOrganisation organisation;
    private final Actor admin;

    JoiningPolicyApiTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.admin = organisation.admin();
    }

    @Test
    void beginsWithNobodyJoining() {
        assertThat(admin.ask(POLICY).<Object>get("organisation.joiningPolicy.role"))
                .isNull();
    }

    @Test
    void isSwitchedOnAndOff() {
        change(admin, role(admin, "TEAM_MEMBER")).accepted();
        assertThat(admin.ask(POLICY).text("organisation.joiningPolicy.role.level"))
                .isEqualTo("TEAM_MEMBER");
        change(admin, null).accepted();
        assertThat(admin.ask(POLICY).<Object>get("organisation.joiningPolicy.role"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "CPO"})
    void refusesARoleThatIsToBeEntrusted(String level) {
        change(admin, role(admin, level)).refused("INVALID", "input.roleId");
    }

    @Test
    void refusesARoleOfAnotherOrganisation() {
        change(admin, role(actors.organisation().admin(), "TEAM_MEMBER")).refused("NOT_FOUND", "input.roleId");
    }

    @Test
    void needsThePermissionForTheWholeOrganisation() {
        String role = role(admin, "TEAM_MEMBER");
        change(organisation.as("PM"), role).failed("FORBIDDEN");
        change(organisation.inLine("ADMIN", organisation.line("Riders")), role).failed("FORBIDDEN");
    }

    @Test
    void saysNothingOfItToWhoDoesNotReadPeople() {
        change(admin, role(admin, "TEAM_MEMBER")).accepted();
        assertThat(organisation.as("SALES").ask(POLICY).<Object>get("organisation.joiningPolicy"))
                .isNull();
    }

    private static Answer change(Actor actor, @org.jspecify.annotations.Nullable String role) {
        Map<String, Object> input = new HashMap<>();
        input.put("roleId", role);
        return actor.mutate("changeJoiningPolicy", input, "joiningPolicy", "id version");
    }

    private static String role(Actor actor, String level) {
        return actor.ask("{ roles { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level == '" + level + "')].id")
                .getFirst();
    }
}
