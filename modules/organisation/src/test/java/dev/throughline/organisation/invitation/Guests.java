package dev.throughline.organisation.invitation;

import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Tokens;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Whom an organisation invites, and what they find.
record Guests(Actors actors, TestOrganisation organisation) {

    List<String> listed(String state) {
        return organisation
                .admin()
                .ask(
                        "query ($states: [InvitationState!]) { invitations(first: 100, states: $states) { nodes { id } } }",
                        Map.of("states", List.of(state)))
                .list("invitations.nodes[*].id");
    }

    String invited(String email) {
        return invite(Map.of("email", email, "roleId", role("PM"))).text("result.link");
    }

    Answer invite(Map<String, ?> input) {
        Answer answer = organisation.admin().ask("""
                mutation ($input: InviteMemberInput!) { result: inviteMember(input: $input) {
                  invitation { id email state delivery } link mailProblem userErrors { code path message } } }""", Map.of("input", input));
        return answer.accepted();
    }

    Answer attempt(Map<String, ?> input) {
        return organisation.admin().mutate("inviteMember", input, "invitation", "id");
    }

    String role(String level) {
        return organisation
                .admin()
                .ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='" + level + "')].id")
                .getFirst();
    }

    Actor guest(String email, boolean verified) {
        return new Actor(
                actors.endpoint(),
                Tokens.signed(Claims.of(UUID.randomUUID().toString(), Map.of()).withEmail(email, verified)));
    }

    static Answer accept(Actor guest, String token) {
        return guest.mutate("acceptInvitation", Map.of("token", token), "membership", "slug");
    }

    static Answer terms(Actor guest, String token) {
        return guest.ask(
                "query ($token: String!) { invitation(token: $token) { organisationName roleTitle invitedByName state expiresAt } }",
                Map.of("token", token));
    }

    static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    void expire(String email) throws SQLException {
        inDatabase(
                "with late as (update organisation.invitation set expires_at = now() - interval '1 minute' where email = ? returning 1) select count(*) from late",
                email);
    }

    int inDatabase(String query, String value) throws SQLException {
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
