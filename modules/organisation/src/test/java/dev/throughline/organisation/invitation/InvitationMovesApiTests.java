package dev.throughline.organisation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of an invitation, up to the moment in which Keycloak is asked.
@ModuleTest
class InvitationMovesApiTests {

    private final Actors actors;
    private final TestOrganisation organisation;
    private final Actor admin;
    private final Guests guests;

    InvitationMovesApiTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.admin = organisation.admin();
        this.guests = new Guests(actors, organisation);
    }

    @Test
    void resendsWithANewLinkThatEndsTheFormer() {
        Answer first = guests.invite(Map.of("email", "resent@guest.example", "roleId", guests.role("PM")));
        String id = first.text("result.invitation.id");
        Answer again = admin.ask("""
                mutation ($id: ID!) { result: resendInvitation(input: {id: $id, expectedVersion: 1, reason: "Lost"}) {
                  invitation { version state } link userErrors { code } } }""", Map.of("id", id));
        assertThat(again.<Integer>get("result.invitation.version")).isEqualTo(2);
        Actor guest = guests.guest("resent@guest.example", true);
        Guests.accept(guest, Guests.token(first.text("result.link"))).refused("NOT_FOUND", "input.token");
        assertThat(Guests.terms(guest, Guests.token(again.text("result.link"))).text("invitation.state"))
                .isEqualTo("OPEN");
        admin.mutate("resendInvitation", Map.of("id", id, "expectedVersion", 1), "invitation", "id")
                .refused("CONFLICT", "input.expectedVersion");
    }

    @Test
    void revokesForGood() {
        Answer invitation = guests.invite(Map.of("email", "revoked@guest.example", "roleId", guests.role("PM")));
        String id = invitation.text("result.invitation.id");
        admin.mutate("revokeInvitation", Map.of("id", id), "invitation", "state")
                .accepted();
        Guests.accept(guests.guest("revoked@guest.example", true), Guests.token(invitation.text("result.link")))
                .refused("INVITATION_REVOKED", "input.token");
        admin.mutate("resendInvitation", Map.of("id", id), "invitation", "id").refused("MOVE_NOT_ALLOWED", "input.id");
        admin.mutate("revokeInvitation", Map.of("id", id), "invitation", "id").refused("MOVE_NOT_ALLOWED", "input.id");
        guests.invited("revoked@guest.example");
        assertThat(guests.listed("REVOKED")).contains(id);
        assertThat(guests.listed("OPEN")).doesNotContain(id);
    }

    @Test
    void expiresAndCanBeSentOnceMore() throws SQLException {
        Answer invitation = guests.invite(Map.of("email", "late@guest.example", "roleId", guests.role("PM")));
        String id = invitation.text("result.invitation.id");
        guests.expire("late@guest.example");
        Guests.accept(guests.guest("late@guest.example", true), Guests.token(invitation.text("result.link")))
                .refused("INVITATION_EXPIRED", "input.token");
        assertThat(guests.listed("EXPIRED")).containsExactly(id);
        assertThat(guests.listed("OPEN")).doesNotContain(id);
        admin.mutate("resendInvitation", Map.of("id", id), "invitation", "state")
                .accepted();
        assertThat(guests.listed("OPEN")).contains(id);

        guests.expire("late@guest.example");
        guests.invited("late@guest.example");
        assertThat(guests.listed("EXPIRED")).containsExactly(id);
    }

    @Test
    void isForTheInvitedAddressOnlyAndAConfirmedOne() {
        String token = Guests.token(guests.invited("meant@guest.example"));
        Guests.accept(guests.guest("another@guest.example", true), token)
                .refused("INVITATION_FOR_ANOTHER", "input.token");
        Guests.accept(actors.organisation().admin(), token).refused("INVITATION_FOR_ANOTHER", "input.token");
        Guests.accept(actors.operator(), token).refused("INVITATION_FOR_ANOTHER", "input.token");
        Guests.accept(guests.guest("meant@guest.example", false), token).refused("EMAIL_NOT_VERIFIED", "input.token");
    }

    @Test
    void changesNothingWhileTheLoginServerIsAway() {
        String token = Guests.token(guests.invited("waiting@guest.example"));
        Actor guest = guests.guest("Waiting@guest.example", true);
        Guests.accept(guest, token).failed("UNAVAILABLE");
        assertThat(Guests.terms(guest, token).text("invitation.state")).isEqualTo("OPEN");
        assertThat(admin.ask("{ member(by: {email: \"Waiting@guest.example\"}) { id } }")
                        .<Object>get("member"))
                .isNull();
    }

    @Test
    void endsWithWhoeverInvited() {
        Actor second = organisation.inLine("ADMIN", organisation.line("Line of the second"));
        String secondId = second.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String everywhere = guests.role("ADMIN");
        admin.mutate("grantRole", Map.of("memberId", secondId, "roleId", everywhere), "roleGrant", "id")
                .accepted();
        String id = second.mutate(
                        "inviteMember", Map.of("email", "own@guest.example", "roleId", everywhere), "invitation", "id")
                .id();
        admin.mutate("deactivateMember", Map.of("id", secondId), "member", "id").accepted();
        assertThat(guests.listed("REVOKED")).contains(id);
    }

    @Test
    void endsWithWhoeverIsInvitedAndGoesAsAMember() throws SQLException {
        Map<String, String> levels = Map.of("deactivateMember", "PM", "removeMember", "VP", "eraseMember", "CPO");
        for (String action : levels.keySet()) {
            Actor member = organisation.as(levels.get(action));
            String id = member.ask("{ viewer { member { id } } }").text("viewer.member.id");
            String email = admin.ask("{ member(by: {id: \"%s\"}) { email } }".formatted(id))
                    .text("member.email");
            String open = guests.invite(Map.of("email", action + "@guest.example", "roleId", guests.role("ADMIN")))
                    .text("result.invitation.id");
            guests.inDatabase(
                    "with moved as (update organisation.invitation set email = lower(?) where email = '%s' returning 1) select count(*) from moved"
                            .formatted(action.toLowerCase(java.util.Locale.ROOT) + "@guest.example"),
                    email);
            Map<String, Object> input =
                    "eraseMember".equals(action) ? Map.of("id", id, "email", email) : Map.of("id", id);
            admin.mutate(action, input, "member", "id").accepted();
            assertThat(guests.listed("REVOKED")).as(action).contains(open);
        }
    }

    @Test
    void letsNobodyIntoAnOrganisationThatIsClosed() {
        String token = Guests.token(guests.invited("closed@guest.example"));
        String id = "organisation_" + organisation.id().replace("-", "");
        admin.mutate("suspendOrganisation", Map.of("id", id, "reason", "We move house."), "organisation", "id")
                .accepted();
        Actor guest = guests.guest("closed@guest.example", true);
        Guests.accept(guest, token).refused("ORGANISATION_CLOSED", "input.token");
        admin.mutate("resumeOrganisation", Map.of("id", id), "organisation", "id")
                .accepted();
        Guests.accept(guest, token).failed("UNAVAILABLE");
    }
}
