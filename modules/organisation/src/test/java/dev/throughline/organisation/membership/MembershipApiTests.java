package dev.throughline.organisation.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Members change, hand over and go, while the login server is away.
@ModuleTest
class MembershipApiTests {

    private static final String VIEWER = "{ viewer { name member { id } } }";

    private final Actors actors;
    private final TestOrganisation organisation;
    private final Actor admin;

    MembershipApiTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.admin = organisation.admin();
    }

    @Test
    void letsEverybodyChangeTheOwnNameAndAdminsAllNames() {
        Actor sales = organisation.as("SALES");
        Actor stakeholder = organisation.as("STAKEHOLDER");
        String id = me(sales);
        sales.mutate("changeMember", Map.of("id", id, "name", "Sam", "expectedVersion", 1), "member", "name")
                .accepted();
        assertThat(sales.ask(VIEWER).text("viewer.name")).isEqualTo("Sam");
        stakeholder
                .mutate("changeMember", Map.of("id", id, "name", "No"), "member", "name")
                .failed("FORBIDDEN");
        admin.mutate("changeMember", Map.of("id", id, "name", "Samuel"), "member", "name")
                .accepted();
        admin.mutate("changeMember", Map.of("id", id, "name", ""), "member", "name")
                .refused("TEXT_LENGTH", "input.name");
        admin.mutate("changeMember", Map.of("id", id, "name", "X", "expectedVersion", 1), "member", "name")
                .refused("CONFLICT", "input.expectedVersion");
        actors.operator()
                .mutate("changeMember", Map.of("id", id, "name", "X"), "member", "name")
                .failed("FORBIDDEN");
    }

    @Test
    void keepsADeactivatedMemberOutUntilReactivated() {
        Actor pm = organisation.as("PM");
        String id = me(pm);
        admin.mutate("deactivateMember", Map.of("id", id, "reason", "On leave"), "member", "state")
                .accepted();
        pm.ask(VIEWER).failed("ORGANISATION_REQUIRED");
        Answer listed = admin.ask("""
                { members(filter: {state: {eq: DEACTIVATED}}) { nodes { id state grants { nodes { role { level } } } } } }""");
        assertThat(listed.<String>list("members.nodes[*].id")).containsExactly(id);
        assertThat(listed.text("members.nodes[0].grants.nodes[0].role.level")).isEqualTo("PM");
        admin.mutate("deactivateMember", Map.of("id", id), "member", "id").refused("MOVE_NOT_ALLOWED", "input.id");

        admin.mutate("reactivateMember", Map.of("id", id), "member", "state").accepted();
        assertThat(me(pm)).isEqualTo(id);
        organisation
                .as("CPO")
                .mutate("deactivateMember", Map.of("id", id), "member", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void removesFromTheNextRequestOnThoughTheLoginServerIsAway() {
        Actor vp = organisation.as("VP");
        String id = me(vp);
        Answer removed = admin.ask("""
                mutation ($id: ID!) { result: removeMember(input: {id: $id, reason: "Left the company"}) {
                  member { archivedAt grants { nodes { id } } } loginServerKnows userErrors { code } } }""", Map.of("id", id));
        assertThat(removed.text("result.member.archivedAt")).isNotEmpty();
        assertThat(removed.<Object>list("result.member.grants.nodes")).isEmpty();
        assertThat(removed.<Boolean>get("result.loginServerKnows")).isFalse();
        vp.ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(admin.ask("{ members { nodes { id } } }").<String>list("members.nodes[*].id"))
                .doesNotContain(id);
        assertThat(admin.ask("{ members(filter: {archived: true}) { nodes { id } } }")
                        .<String>list("members.nodes[*].id"))
                .containsExactly(id);
        Answer history = admin.ask(
                "query ($id: ID!) { node(id: $id) { history { nodes { action reason } } } }", Map.of("id", id));
        assertThat(history.text("node.history.nodes[0].action")).isEqualTo("removeMember");
        admin.mutate("removeMember", Map.of("id", id), "member", "id").refused("MOVE_NOT_ALLOWED", "input.id");
        organisation
                .as("CPO")
                .mutate("removeMember", Map.of("id", id), "member", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void letsEverybodyLeaveWhoNamesTheOrganisation() {
        Actor sales = organisation.as("SALES");
        sales.mutate("leaveOrganisation", Map.of("slug", "another"), "member", "id")
                .refused("INVALID", "input.slug");
        sales.mutate("leaveOrganisation", Map.of("slug", organisation.slug()), "member", "id")
                .accepted();
        sales.ask(VIEWER).failed("ORGANISATION_REQUIRED");
    }

    @Test
    void neverLosesTheLastAdmin() {
        String me = me(admin);
        String grant = grantOf(admin);
        String second = me(organisation.inLine("ADMIN", organisation.line("An admin of a line is not enough")));
        assertThat(second).isNotEqualTo(me);
        admin.mutate("leaveOrganisation", Map.of("slug", organisation.slug()), "member", "id")
                .refused("LAST_ADMIN", "input.id");
        admin.mutate("removeMember", Map.of("id", me), "member", "id").refused("LAST_ADMIN", "input.id");
        admin.mutate("deactivateMember", Map.of("id", me), "member", "id").refused("LAST_ADMIN", "input.id");
        admin.mutate("revokeRole", Map.of("id", grant), "roleGrant", "id").refused("LAST_ADMIN", "input.id");
        assertThat(me(admin)).isEqualTo(me);
    }

    @Test
    void aDeactivatedAdminDoesNotCount() {
        String second = me(organisation.as("PM"));
        admin.mutate("grantRole", Map.of("memberId", second, "roleId", adminRole()), "roleGrant", "id")
                .accepted();
        admin.mutate("deactivateMember", Map.of("id", second), "member", "id").accepted();
        admin.mutate("removeMember", Map.of("id", me(admin)), "member", "id").refused("LAST_ADMIN", "input.id");
    }

    @Test
    void handsTheLastAdminsRoleOver() {
        Actor heir = organisation.as("CPO");
        Actor away = organisation.as("TEAM_MEMBER");
        String grant = grantOf(admin);
        String awayId = me(away);
        admin.mutate("deactivateMember", Map.of("id", awayId), "member", "id").accepted();
        admin.mutate("transferRole", Map.of("id", grant, "memberId", awayId), "roleGrant", "id")
                .refused("INVALID", "input.memberId");
        heir.mutate("transferRole", Map.of("id", grant, "memberId", me(heir)), "roleGrant", "id")
                .failed("FORBIDDEN");

        Answer handed = admin.mutate(
                "transferRole",
                Map.of("id", grant, "memberId", me(heir), "reason", "I retire"),
                "roleGrant",
                "id role { level } member { name }");
        assertThat(handed.accepted().text("result.entity.role.level")).isEqualTo("ADMIN");
        admin.mutate("addBusinessLine", Map.of("name", "No more", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .failed("FORBIDDEN");
        heir.mutate("addBusinessLine", Map.of("name", "Heir's", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .accepted();
        admin.mutate("leaveOrganisation", Map.of("slug", organisation.slug()), "member", "id")
                .accepted();
        heir.mutate("transferRole", Map.of("id", grant, "memberId", me(heir)), "roleGrant", "id")
                .refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void keepsOneOfTwoAdminsWhoRemoveEachOther() {
        for (int round = 0; round < 3; round++) {
            TestOrganisation own = actors.organisation();
            Actor one = own.admin();
            Actor other = own.as("PM");
            String role = own.admin()
                    .ask("{ roles(first: 50) { nodes { id level } } }")
                    .<String>list("roles.nodes[?(@.level=='ADMIN')].id")
                    .getFirst();
            String otherId = me(other);
            String oneId = me(one);
            one.mutate("grantRole", Map.of("memberId", otherId, "roleId", role), "roleGrant", "id")
                    .accepted();
            List<Answer> answers = Stream.of(
                            CompletableFuture.supplyAsync(
                                    () -> one.mutate("removeMember", Map.of("id", otherId), "member", "id")),
                            CompletableFuture.supplyAsync(
                                    () -> other.mutate("deactivateMember", Map.of("id", oneId), "member", "id")))
                    .map(CompletableFuture::join)
                    .toList();
            long still = Stream.of(one, other)
                    .filter(admin -> admin.ask(VIEWER).errors().isEmpty())
                    .count();
            assertThat(still).as("%s", answers).isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void letsNobodyTakeAwayWhoHoldsMoreThanThey() {
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
        Actor second = organisation.as("PM");
        String above = me(second);
        admin.mutate("grantRole", Map.of("memberId", above, "roleId", adminRole()), "roleGrant", "id")
                .accepted();
        String email = second.ask("{ viewer { member { email } } }").text("viewer.member.email");
        for (String mutation : List.of("removeMember", "deactivateMember")) {
            people.mutate(mutation, Map.of("id", above), "member", "id").refused("GRANT_BEYOND_OWN", "input.id");
        }
        people.mutate("eraseMember", Map.of("id", above, "email", email), "member", "id")
                .refused("GRANT_BEYOND_OWN", "input.id");
        admin.mutate("deactivateMember", Map.of("id", above), "member", "id").accepted();
        people.mutate("reactivateMember", Map.of("id", above), "member", "id").refused("GRANT_BEYOND_OWN", "input.id");
        people.mutate("removeMember", Map.of("id", me(organisation.as("SALES"))), "member", "id")
                .accepted();
    }

    @Test
    void addsMembersOnlyForWhoHasPeopleChangeEverywhere() {
        Actor ofLine = organisation.inLine("ADMIN", organisation.line("Adds nobody"));
        ofLine.mutate(
                        "addMember",
                        Map.of("subject", "not-added", "name", "No", "email", "not@added.example"),
                        "member",
                        "id")
                .failed("FORBIDDEN");
    }

    private static String me(Actor actor) {
        return actor.ask(VIEWER).text("viewer.member.id");
    }

    private static String grantOf(Actor actor) {
        return actor.ask("{ viewer { member { grants { nodes { id } } } } }").text("viewer.member.grants.nodes[0].id");
    }

    private String adminRole() {
        return admin.ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='ADMIN')].id")
                .getFirst();
    }
}
