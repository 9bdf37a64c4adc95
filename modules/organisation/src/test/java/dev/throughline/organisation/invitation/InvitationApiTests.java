package dev.throughline.organisation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Tokens;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Invitations where no mail server is set, up to the moment in which Keycloak is asked.
@ModuleTest
class InvitationApiTests {

    private static final String ACCEPT = "acceptInvitation";

    private final Actors actors;
    private final TestOrganisation organisation;
    private final Actor admin;

    InvitationApiTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.admin = organisation.admin();
    }

    @Test
    void showsTheLinkOnceToWhoeverInvites() {
        Map<String, Object> input =
                Map.of("email", "  Vera@Guest.Example ", "roleId", role("VP"), "idempotencyKey", "invite-vera");
        Answer first = invite(input);
        assertThat(first.text("result.invitation.email")).isEqualTo("vera@guest.example");
        assertThat(first.text("result.invitation.state")).isEqualTo("OPEN");
        assertThat(first.text("result.invitation.delivery")).isEqualTo("LINK");
        String link = first.text("result.link");
        assertThat(link).startsWith("http://localhost:").contains("/graphiql/#invitation=");

        Answer again = invite(input);
        assertThat(again.text("result.invitation.id")).isEqualTo(first.text("result.invitation.id"));
        assertThat(again.<Object>get("result.link")).isNull();
        Answer listed = admin.ask("""
                { invitations { nodes { email state role { level } invitedBy { name } acceptedBy { id }
                  history { nodes { action before after by { name } } } } } }""");
        assertThat(listed.text("invitations.nodes[0].role.level")).isEqualTo("VP");
        assertThat(listed.text("invitations.nodes[0].history.nodes[0].by.name")).isEqualTo("Admin");
        assertThat(listed.body()).doesNotContain(token(link));
    }

    @Test
    void keepsNoTokenInTheDatabase() throws SQLException {
        String token = token(invited("kept@guest.example"));
        assertThat(inDatabase(
                        "select count(*) from organisation.invitation i where i::text like '%' || ? || '%'", token))
                .isZero();
        assertThat(inDatabase("select count(*) from platform.change c where c::text like '%' || ? || '%'", token))
                .isZero();
    }

    @Test
    void tellsTheInvitedPersonWhatTheyAreInvitedTo() {
        String token = token(invited("reader@guest.example"));
        Answer terms = terms(guest("reader@guest.example", true), token);
        assertThat(terms.text("invitation.organisationName")).isEqualTo("Organisation " + organisation.slug());
        assertThat(terms.text("invitation.roleTitle")).isEqualTo("Product Manager");
        assertThat(terms.text("invitation.invitedByName")).isEqualTo("Admin");
        assertThat(terms.text("invitation.state")).isEqualTo("OPEN");
        assertThat(terms(actors.organisation().admin(), token).text("invitation.state"))
                .isEqualTo("OPEN");
    }

    @Test
    void saysTheSameOfEveryLinkThatLeadsNowhere() {
        Actor guest = guest("nowhere@guest.example", true);
        String there = InvitationToken.fresh(UUID.fromString(organisation.id())).text();
        String elsewhere = InvitationToken.fresh(UUID.randomUUID()).text();
        Answer known = accept(guest, there).refused("NOT_FOUND", "input.token");
        for (String token : List.of(
                elsewhere, "", "x", "%%%", token(invited("a@guest.example")).substring(1))) {
            assertThat(accept(guest, token).body()).isEqualTo(known.body());
            assertThat(terms(guest, token).<Object>get("invitation")).isNull();
        }
    }

    @Test
    void refusesAMemberAndASecondInvitation() {
        String member = organisation.adminSubject();
        Answer email = admin.ask(
                "query ($subject: String!) { member(by: {subject: $subject}) { email } }", Map.of("subject", member));
        String upper = email.text("member.email").toUpperCase(java.util.Locale.ROOT);
        attempt(Map.of("email", upper, "roleId", role("PM"))).refused("ALREADY_MEMBER", "input.email");

        invited("twice@guest.example");
        attempt(Map.of("email", "Twice@guest.example", "roleId", role("VP"))).refused("TAKEN", "input.email");
    }

    @Test
    void refusesWhatIsNoEmailAddressOrNoRoleOrNoPlace() {
        for (String email :
                List.of("", "nobody", "a@", "@b", "a@b@c", "a b@c.d", "a@b.c\nBcc: x@y.z", "<a@b.c>", "a,b@c.d")) {
            attempt(Map.of("email", email, "roleId", role("PM"))).refused("INVALID", "input.email");
        }
        String missing = "role_" + UUID.randomUUID().toString().replace("-", "");
        attempt(Map.of("email", "no-role@guest.example", "roleId", missing)).refused("NOT_FOUND", "input.roleId");
        String line = organisation.line("Line of two");
        String team = organisation.team("Team of two", line);
        attempt(Map.of("email", "two@guest.example", "roleId", role("PM"), "businessLineId", line, "teamId", team))
                .refused("INVALID", "input.teamId");
        admin.mutate("archiveTeam", Map.of("id", team), "team", "id").accepted();
        attempt(Map.of("email", "archived@guest.example", "roleId", role("PM"), "teamId", team))
                .refused("INVALID", "input.teamId");
    }

    @Test
    void letsOnlyThoseInviteWhoMayGrantThere() {
        String line = organisation.line("Rides");
        Map<String, Object> input = Map.of("email", "by-vp@guest.example", "roleId", role("PM"));
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
    void resendsWithANewLinkThatEndsTheFormer() {
        Answer first = invite(Map.of("email", "resent@guest.example", "roleId", role("PM")));
        String id = first.text("result.invitation.id");
        Answer again = admin.ask("""
                mutation ($id: ID!) { result: resendInvitation(input: {id: $id, expectedVersion: 1, reason: "Lost"}) {
                  invitation { version state } link userErrors { code } } }""", Map.of("id", id));
        assertThat(again.<Integer>get("result.invitation.version")).isEqualTo(2);
        Actor guest = guest("resent@guest.example", true);
        accept(guest, token(first.text("result.link"))).refused("NOT_FOUND", "input.token");
        assertThat(terms(guest, token(again.text("result.link"))).text("invitation.state"))
                .isEqualTo("OPEN");
        admin.mutate("resendInvitation", Map.of("id", id, "expectedVersion", 1), "invitation", "id")
                .refused("CONFLICT", "input.expectedVersion");
    }

    @Test
    void revokesForGood() {
        Answer invitation = invite(Map.of("email", "revoked@guest.example", "roleId", role("PM")));
        String id = invitation.text("result.invitation.id");
        admin.mutate("revokeInvitation", Map.of("id", id), "invitation", "state")
                .accepted();
        accept(guest("revoked@guest.example", true), token(invitation.text("result.link")))
                .refused("INVITATION_REVOKED", "input.token");
        admin.mutate("resendInvitation", Map.of("id", id), "invitation", "id").refused("MOVE_NOT_ALLOWED", "input.id");
        admin.mutate("revokeInvitation", Map.of("id", id), "invitation", "id").refused("MOVE_NOT_ALLOWED", "input.id");
        invited("revoked@guest.example");
        assertThat(listed("REVOKED")).contains(id);
        assertThat(listed("OPEN")).doesNotContain(id);
    }

    @Test
    void expiresAndCanBeSentOnceMore() throws SQLException {
        Answer invitation = invite(Map.of("email", "late@guest.example", "roleId", role("PM")));
        String id = invitation.text("result.invitation.id");
        expire("late@guest.example");
        accept(guest("late@guest.example", true), token(invitation.text("result.link")))
                .refused("INVITATION_EXPIRED", "input.token");
        assertThat(listed("EXPIRED")).containsExactly(id);
        assertThat(listed("OPEN")).doesNotContain(id);
        admin.mutate("resendInvitation", Map.of("id", id), "invitation", "state")
                .accepted();
        assertThat(listed("OPEN")).contains(id);

        expire("late@guest.example");
        invited("late@guest.example");
        assertThat(listed("EXPIRED")).containsExactly(id);
    }

    @Test
    void isForTheInvitedAddressOnlyAndAConfirmedOne() {
        String token = token(invited("meant@guest.example"));
        accept(guest("another@guest.example", true), token).refused("INVITATION_FOR_ANOTHER", "input.token");
        accept(actors.organisation().admin(), token).refused("INVITATION_FOR_ANOTHER", "input.token");
        accept(actors.operator(), token).refused("INVITATION_FOR_ANOTHER", "input.token");
        accept(guest("meant@guest.example", false), token).refused("EMAIL_NOT_VERIFIED", "input.token");
    }

    @Test
    void changesNothingWhileTheLoginServerIsAway() {
        String token = token(invited("waiting@guest.example"));
        Actor guest = guest("Waiting@guest.example", true);
        accept(guest, token).failed("UNAVAILABLE");
        assertThat(terms(guest, token).text("invitation.state")).isEqualTo("OPEN");
        assertThat(admin.ask("{ member(by: {email: \"Waiting@guest.example\"}) { id } }")
                        .<Object>get("member"))
                .isNull();
    }

    @Test
    void endsWithWhoeverInvited() {
        Actor second = organisation.inLine("ADMIN", organisation.line("Line of the second"));
        String secondId = second.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String everywhere = role("ADMIN");
        admin.mutate("grantRole", Map.of("memberId", secondId, "roleId", everywhere), "roleGrant", "id")
                .accepted();
        String id = second.mutate(
                        "inviteMember", Map.of("email", "own@guest.example", "roleId", everywhere), "invitation", "id")
                .id();
        admin.mutate("deactivateMember", Map.of("id", secondId), "member", "id").accepted();
        assertThat(listed("REVOKED")).contains(id);
    }

    @Test
    void endsWithWhoeverIsInvitedAndGoesAsAMember() throws SQLException {
        Map<String, String> levels = Map.of("deactivateMember", "PM", "removeMember", "VP", "eraseMember", "CPO");
        for (String action : levels.keySet()) {
            Actor member = organisation.as(levels.get(action));
            String id = member.ask("{ viewer { member { id } } }").text("viewer.member.id");
            String email = admin.ask("{ member(by: {id: \"%s\"}) { email } }".formatted(id))
                    .text("member.email");
            String open = invite(Map.of("email", action + "@guest.example", "roleId", role("ADMIN")))
                    .text("result.invitation.id");
            inDatabase(
                    "with moved as (update organisation.invitation set email = lower(?) where email = '%s' returning 1) select count(*) from moved"
                            .formatted(action.toLowerCase(java.util.Locale.ROOT) + "@guest.example"),
                    email);
            Map<String, Object> input =
                    "eraseMember".equals(action) ? Map.of("id", id, "email", email) : Map.of("id", id);
            admin.mutate(action, input, "member", "id").accepted();
            assertThat(listed("REVOKED")).as(action).contains(open);
        }
    }

    @Test
    void letsNobodyIntoAnOrganisationThatIsClosed() {
        String token = token(invited("closed@guest.example"));
        String id = "organisation_" + organisation.id().replace("-", "");
        admin.mutate("suspendOrganisation", Map.of("id", id, "reason", "We move house."), "organisation", "id")
                .accepted();
        Actor guest = guest("closed@guest.example", true);
        accept(guest, token).refused("ORGANISATION_CLOSED", "input.token");
        admin.mutate("resumeOrganisation", Map.of("id", id), "organisation", "id")
                .accepted();
        accept(guest, token).failed("UNAVAILABLE");
    }

    @Test
    void refusesAnArchivedRole() {
        String role = admin.mutate("addRole", Map.of("title", "Short-lived", "level", "PM"), "role", "id")
                .id();
        admin.mutate("archiveRole", Map.of("id", role), "role", "id").accepted();
        attempt(Map.of("email", "archived-role@guest.example", "roleId", role)).refused("INVALID", "input.roleId");
    }

    private List<String> listed(String state) {
        return admin.ask(
                        "query ($states: [InvitationState!]) { invitations(first: 100, states: $states) { nodes { id } } }",
                        Map.of("states", List.of(state)))
                .list("invitations.nodes[*].id");
    }

    private String invited(String email) {
        return invite(Map.of("email", email, "roleId", role("PM"))).text("result.link");
    }

    private Answer invite(Map<String, ?> input) {
        Answer answer = admin.ask("""
                mutation ($input: InviteMemberInput!) { result: inviteMember(input: $input) {
                  invitation { id email state delivery } link mailProblem userErrors { code path message } } }""", Map.of("input", input));
        return answer.accepted();
    }

    private Answer attempt(Map<String, ?> input) {
        return admin.mutate("inviteMember", input, "invitation", "id");
    }

    private String role(String level) {
        return admin.ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='" + level + "')].id")
                .getFirst();
    }

    private Actor guest(String email, boolean verified) {
        return new Actor(
                actors.endpoint(),
                Tokens.signed(Claims.of(UUID.randomUUID().toString(), Map.of()).withEmail(email, verified)));
    }

    private static Answer accept(Actor guest, String token) {
        return guest.mutate(ACCEPT, Map.of("token", token), "membership", "slug");
    }

    private static Answer terms(Actor guest, String token) {
        return guest.ask(
                "query ($token: String!) { invitation(token: $token) { organisationName roleTitle invitedByName state expiresAt } }",
                Map.of("token", token));
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    private static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
        Map<String, Object> more = new HashMap<>(input);
        more.put(name, value);
        return more;
    }

    private void expire(String email) throws SQLException {
        inDatabase(
                "with late as (update organisation.invitation set expires_at = now() - interval '1 minute' where email = ? returning 1) select count(*) from late",
                email);
    }

    private int inDatabase(String query, String value) throws SQLException {
        try (var connection = DriverManager.getConnection(Database.url(), Roles.APPLICATION, Roles.PASSWORD);
                var tenant = connection.prepareStatement("select set_config('app.tenant_id', ?, false)");
                var statement = connection.prepareStatement(query)) {
            tenant.setString(1, organisation.id());
            tenant.execute();
            statement.setString(1, value);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
