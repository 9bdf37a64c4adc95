package dev.throughline.organisation.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class RoleGrantApiTests {

    private static final String GRANTS =
            "{ viewer { member { id grants { nodes { id state until role { title } } } } } }";

    private final TestOrganisation organisation;
    private final Actor admin;

    RoleGrantApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.admin = organisation.admin();
    }

    @Test
    void givesNothingAnyMoreOnceItHasEnded() throws InterruptedException {
        Actor sales = organisation.as("SALES");
        String member = sales.ask("{ viewer { member { id } } }").text("viewer.member.id");
        Instant end = Instant.now().plusMillis(1500);
        String grant =
                grant(member, "Team member", Map.of("until", end.toString())).id();
        assertThat(sales.ask("{ members { totalCount } }").errors()).isEmpty();

        Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis() + 50));

        sales.ask("{ members { totalCount } }").failed("FORBIDDEN");
        assertThat(admin.ask("query ($id: ID!) { node(id: $id) { ... on RoleGrant { state } } }", Map.of("id", grant))
                        .text("node.state"))
                .isEqualTo("ENDED");
        assertThat(states(member)).contains("ENDED");

        grant(member, "Team member", Map.of()).accepted();
        assertThat(sales.ask("{ members { totalCount } }").errors()).isEmpty();
        assertThat(states(member)).containsExactlyInAnyOrder("ACTIVE", "ACTIVE");
        assertThat(admin.ask("""
                query ($id: ID!) { member(by: {id: $id}) { grants(filter: {archived: true}) { nodes { state } } } }""", Map.of("id", member)).<String>list("member.grants.nodes[*].state"))
                .containsExactly("ENDED");
        grant(member, "Team member", Map.of()).refused("TAKEN", "input.roleId");
    }

    @Test
    void movesItsEndAndTakesItAway() {
        Actor sales = organisation.as("TEAM_MEMBER");
        Answer grants = sales.ask(GRANTS);
        String id = grants.text("viewer.member.grants.nodes[0].id");
        Answer ending = admin.mutate(
                        "changeRoleGrant",
                        Map.of("id", id, "until", "2099-01-01T00:00:00Z", "expectedVersion", 1, "reason", "Interim"),
                        "roleGrant",
                        "until state history { nodes { action reason } }")
                .accepted();
        assertThat(ending.text("result.entity.until")).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(ending.text("result.entity.history.nodes[0].reason")).isEqualTo("Interim");
        admin.mutate("changeRoleGrant", Map.of("id", id, "until", "2020-01-01T00:00:00Z"), "roleGrant", "id")
                .refused("INVALID", "input.until");
        Map<String, Object> open = new HashMap<>(Map.of("id", id));
        open.put("until", null);
        assertThat(admin.mutate("changeRoleGrant", open, "roleGrant", "until")
                        .accepted()
                        .<Object>get("result.entity.until"))
                .isNull();
        assertThat(admin.mutate("revokeRole", Map.of("id", id), "roleGrant", "state")
                        .accepted()
                        .text("result.entity.state"))
                .isEqualTo("REVOKED");
        sales.ask("{ viewer { permissions } }").get("viewer.permissions");
        admin.mutate("changeRoleGrant", open, "roleGrant", "id").refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void refusesAnEndInThePastAndWhatIsArchived() {
        String line = organisation.line("Line");
        String team = organisation.team("Team", line);
        String member = member();
        grant(member, "Sales", Map.of("until", "2020-01-01T00:00:00Z")).refused("INVALID", "input.until");
        admin.mutate("archiveTeam", Map.of("id", team), "team", "id").accepted();
        grant(member, "Sales", Map.of("teamId", team)).refused("INVALID", "input.teamId");
        admin.mutate("archiveBusinessLine", Map.of("id", line), "businessLine", "id")
                .accepted();
        grant(member, "Sales", Map.of("businessLineId", line)).refused("INVALID", "input.businessLineId");
        String role = admin.mutate("addRole", Map.of("level", "PM", "title", "Old"), "role", "id")
                .id();
        admin.mutate("archiveRole", Map.of("id", role), "role", "id").accepted();
        admin.mutate("grantRole", Map.of("memberId", member, "roleId", role), "roleGrant", "id")
                .refused("INVALID", "input.roleId");
    }

    @Test
    void keepsAnAdminOfALineWithinIt() {
        String line = organisation.line("Line");
        String team = organisation.team("Team", line);
        String other = organisation.line("Other");
        Actor keeper = organisation.inLine("ADMIN", line);
        String member = member();
        String sales = role("Sales");

        keeper.mutate("grantRole", input(member, sales, Map.of("teamId", team)), "roleGrant", "id")
                .accepted();
        String inLine = keeper.mutate(
                        "grantRole", input(member, role("Admin"), Map.of("businessLineId", line)), "roleGrant", "id")
                .id();
        keeper.mutate("revokeRole", Map.of("id", inLine), "roleGrant", "id").accepted();
        keeper.mutate("grantRole", input(member, sales, Map.of("businessLineId", other)), "roleGrant", "id")
                .failed("FORBIDDEN");
        keeper.mutate("grantRole", input(member, sales, Map.of()), "roleGrant", "id")
                .failed("FORBIDDEN");
        keeper.mutate("revokeRole", Map.of("id", adminsGrant()), "roleGrant", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void letsNobodyHandOnOrTakeBackMoreThanTheyHold() {
        Actor people = organisation.holding(
                admin.mutate(
                                "addRole",
                                Map.of(
                                        "level",
                                        "ADMIN",
                                        "title",
                                        "People",
                                        "allows",
                                        List.of("ORGANISATION_READ", "PEOPLE_CHANGE")),
                                "role",
                                "id")
                        .id(),
                Map.of());
        String member = member();
        Answer climbing = people.mutate("grantRole", input(member, role("Admin"), Map.of()), "roleGrant", "id")
                .refused("GRANT_BEYOND_OWN", "input.roleId");
        assertThat(climbing.<String>list("result.userErrors[*].message"))
                .containsExactly(
                        "The role \"Admin\" allows AUDIT_READ, ORGANISATION_CHANGE, ORGANISATION_CLOSE,"
                                + " ORGANISATION_EXPORT, ROLE_CHANGE, SERVICE_ACCOUNT_CHANGE, which you do not hold there yourself.");
        people.mutate("grantRole", input(member, role("Chief Product Officer"), Map.of()), "roleGrant", "id")
                .refused("GRANT_BEYOND_OWN", "input.roleId");
        people.mutate("revokeRole", Map.of("id", adminsGrant()), "roleGrant", "id")
                .refused("GRANT_BEYOND_OWN", "input.id");
        people.mutate("grantRole", input(member, role("VP of Product"), Map.of()), "roleGrant", "id")
                .accepted();
        people.mutate("grantRole", input(member, role("People"), Map.of()), "roleGrant", "id")
                .accepted();
    }

    private Answer grant(String member, String title, Map<String, String> more) {
        return admin.mutate("grantRole", input(member, role(title), more), "roleGrant", "id state until");
    }

    private static Map<String, Object> input(String member, String role, Map<String, String> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("memberId", member);
        input.put("roleId", role);
        return input;
    }

    private List<String> states(String member) {
        return admin.ask(
                        "query ($id: ID!) { member(by: {id: $id}) { grants { nodes { state } } } }",
                        Map.of("id", member))
                .list("member.grants.nodes[*].state");
    }

    private String adminsGrant() {
        return admin.ask(GRANTS).text("viewer.member.grants.nodes[0].id");
    }

    private String member() {
        return organisation
                .as("TEAM_MEMBER")
                .ask("{ viewer { member { id } } }")
                .text("viewer.member.id");
    }

    private String role(String title) {
        return admin.ask("query ($t: String!) { role(by: {title: $t}) { id } }", Map.of("t", title))
                .text("role.id");
    }
}
