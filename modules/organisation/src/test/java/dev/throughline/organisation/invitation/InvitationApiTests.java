package dev.throughline.organisation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.security.LinkToken;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Inviting where no mail server is set.
@ModuleTest
class InvitationApiTests {

    private final Actors actors;
    private final TestOrganisation organisation;
    private final Actor admin;
    private final Guests guests;

    InvitationApiTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.admin = organisation.admin();
        this.guests = new Guests(actors, organisation);
    }

    @Test
    void showsTheLinkOnceToWhoeverInvites() {
        Map<String, Object> input =
                Map.of("email", "  Vera@Guest.Example ", "roleId", guests.role("VP"), "idempotencyKey", "invite-vera");
        Answer first = guests.invite(input);
        assertThat(first.text("result.invitation.email")).isEqualTo("vera@guest.example");
        assertThat(first.text("result.invitation.state")).isEqualTo("OPEN");
        assertThat(first.text("result.invitation.delivery")).isEqualTo("LINK");
        String link = first.text("result.link");
        assertThat(link).startsWith("http://localhost:").contains("/graphiql/#invitation=");

        Answer again = guests.invite(input);
        assertThat(again.text("result.invitation.id")).isEqualTo(first.text("result.invitation.id"));
        assertThat(again.<Object>get("result.link")).isNull();
        Answer listed = admin.ask("""
                { invitations { nodes { email state role { level } invitedBy { name } acceptedBy { id }
                  history { nodes { action before after by { name } } } } } }""");
        assertThat(listed.text("invitations.nodes[0].role.level")).isEqualTo("VP");
        assertThat(listed.text("invitations.nodes[0].history.nodes[0].by.name")).isEqualTo("Admin");
        assertThat(listed.body()).doesNotContain(Guests.token(link));
    }

    @Test
    void keepsNoTokenInTheDatabase() throws SQLException {
        String token = Guests.token(guests.invited("kept@guest.example"));
        assertThat(guests.inDatabase(
                        "select count(*) from organisation.invitation i where i::text like '%' || ? || '%'", token))
                .isZero();
        assertThat(guests.inDatabase(
                        "select count(*) from platform.change c where c::text like '%' || ? || '%'", token))
                .isZero();
    }

    @Test
    void tellsTheInvitedPersonWhatTheyAreInvitedTo() {
        String token = Guests.token(guests.invited("reader@guest.example"));
        Answer terms = Guests.terms(guests.guest("reader@guest.example", true), token);
        assertThat(terms.text("invitation.organisationName")).isEqualTo("Organisation " + organisation.slug());
        assertThat(terms.text("invitation.roleTitle")).isEqualTo("Product Manager");
        assertThat(terms.text("invitation.invitedByName")).isEqualTo("Admin");
        assertThat(terms.text("invitation.state")).isEqualTo("OPEN");
        assertThat(Guests.terms(actors.organisation().admin(), token).text("invitation.state"))
                .isEqualTo("OPEN");
    }

    @Test
    void saysTheSameOfEveryLinkThatLeadsNowhere() {
        Actor guest = guests.guest("nowhere@guest.example", true);
        String there = LinkToken.fresh(UUID.fromString(organisation.id())).text();
        String elsewhere = LinkToken.fresh(UUID.randomUUID()).text();
        Answer known = Guests.accept(guest, there).refused("NOT_FOUND", "input.token");
        for (String token : List.of(
                elsewhere,
                "",
                "x",
                "%%%",
                Guests.token(guests.invited("a@guest.example")).substring(1))) {
            assertThat(Guests.accept(guest, token).body()).isEqualTo(known.body());
            assertThat(Guests.terms(guest, token).<Object>get("invitation")).isNull();
        }
    }

    @Test
    void refusesAMemberAndASecondInvitation() {
        String member = organisation.adminSubject();
        Answer email = admin.ask(
                "query ($subject: String!) { member(by: {subject: $subject}) { email } }", Map.of("subject", member));
        String upper = email.text("member.email").toUpperCase(java.util.Locale.ROOT);
        guests.attempt(Map.of("email", upper, "roleId", guests.role("PM"))).refused("ALREADY_MEMBER", "input.email");

        guests.invited("twice@guest.example");
        guests.attempt(Map.of("email", "Twice@guest.example", "roleId", guests.role("VP")))
                .refused("TAKEN", "input.email");
    }

    @Test
    void refusesWhatIsNoEmailAddressOrNoRoleOrNoPlace() {
        for (String email :
                List.of("", "nobody", "a@", "@b", "a@b@c", "a b@c.d", "a@b.c\nBcc: x@y.z", "<a@b.c>", "a,b@c.d")) {
            guests.attempt(Map.of("email", email, "roleId", guests.role("PM"))).refused("INVALID", "input.email");
        }
        String missing = "role_" + UUID.randomUUID().toString().replace("-", "");
        guests.attempt(Map.of("email", "no-role@guest.example", "roleId", missing))
                .refused("NOT_FOUND", "input.roleId");
        String line = organisation.line("Line of two");
        String team = organisation.team("Team of two", line);
        guests.attempt(Map.of(
                        "email",
                        "two@guest.example",
                        "roleId",
                        guests.role("PM"),
                        "businessLineId",
                        line,
                        "teamId",
                        team))
                .refused("INVALID", "input.teamId");
        admin.mutate("archiveTeam", Map.of("id", team), "team", "id").accepted();
        guests.attempt(Map.of("email", "archived@guest.example", "roleId", guests.role("PM"), "teamId", team))
                .refused("INVALID", "input.teamId");
    }

    @Test
    void letsOnlyThoseInviteWhoMayGrantThere() {
        String line = organisation.line("Rides");
        Map<String, Object> input = Map.of("email", "by-vp@guest.example", "roleId", guests.role("PM"));
        assertThat(organisation
                        .as("VP")
                        .mutate("inviteMember", input, "invitation", "id")
                        .failed("FORBIDDEN"))
                .isNotNull();
        Actor ofLine = organisation.inLine("ADMIN", line);
        ofLine.mutate("inviteMember", input, "invitation", "id").failed("FORBIDDEN");
        ofLine.mutate("inviteMember", with(input, "businessLineId", line), "invitation", "id")
                .accepted();
        organisation.as("VP").ask("{ invitations { nodes { id } } }").failed("FORBIDDEN");
    }

    @Test
    void refusesAnArchivedRole() {
        String role = admin.mutate("addRole", Map.of("title", "Short-lived", "level", "PM"), "role", "id")
                .id();
        admin.mutate("archiveRole", Map.of("id", role), "role", "id").accepted();
        guests.attempt(Map.of("email", "archived-role@guest.example", "roleId", role))
                .refused("INVALID", "input.roleId");
    }

    private static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
        Map<String, Object> more = new HashMap<>(input);
        more.put(name, value);
        return more;
    }
}
