package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.LOGIN;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/// People with accounts at the login server, and how they come into organisations.
record People(URI endpoint) {

    Actor as(String email) {
        return new Actor(endpoint, LOGIN.tokenOf(email));
    }

    Actor founder(String slug) {
        String email = account("founder");
        as(email)
                .mutate("signUp", Map.of("slug", slug, "name", "Organisation " + slug), "membership", "slug")
                .accepted();
        return as(email);
    }

    static String slug() {
        return "people-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String account(String name) {
        String email = name + "-" + UUID.randomUUID() + "@people.example";
        LOGIN.register(email, true);
        return email;
    }

    static String invite(Actor admin, String email, String level) {
        String link = admin.ask("""
                        mutation ($input: InviteMemberInput!) { result: inviteMember(input: $input) {
                          invitation { id } link userErrors { code message } } }""", Map.of("input", Map.of("email", email, "roleId", role(admin, level))))
                .accepted()
                .text("result.link");
        return link.substring(link.indexOf('=') + 1);
    }

    static String role(Actor admin, String level) {
        return admin.ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='" + level + "')].id")
                .getFirst();
    }

    static Answer accept(Actor guest, String token) {
        return guest.mutate("acceptInvitation", Map.of("token", token), "membership", "slug");
    }

    static boolean remove(Actor admin, String member) {
        return Boolean.TRUE.equals(
                admin.ask("""
                        mutation ($id: ID!) { result: removeMember(input: {id: $id}) {
                          member { id } loginServerKnows userErrors { code } } }""", Map.of("id", member)).accepted().<Boolean>get("result.loginServerKnows"));
    }

    static int members(Actor admin, String email) {
        return admin.ask(
                        "query ($email: String!) { members(filter: {email: {eq: $email}}) { nodes { id } } }",
                        Map.of("email", email))
                .list("members.nodes")
                .size();
    }
}
