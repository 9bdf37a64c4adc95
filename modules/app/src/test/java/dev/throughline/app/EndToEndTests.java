package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.LOGIN;
import static dev.throughline.app.EndToEndTest.Environment.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.Tokens;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Who may come in, and as whom.
@EndToEndTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndTests {

    private static final String REALM_ID = "0b6e1c3a-5d4f-4a7b-8c21-000000000";
    private static final String UBER = REALM_ID + "001";
    private static final String HEALTH = REALM_ID + "002";
    private static final String VIEWER = "{ viewer { name organisation { slug } permissions } }";

    private final URI endpoint;

    EndToEndTests(@LocalServerPort int port) {
        this.endpoint = URI.create("http://localhost:" + port + "/graphql");
    }

    @BeforeAll
    void bringOnBoard() {
        String operator = LOGIN.operatorToken();
        found(new Actor(endpoint, operator), UBER, "uber", "101");
        found(new Actor(endpoint, operator), HEALTH, "ny-state-of-health", "201");
        join(as("admin@uber.example"), "102", "CPO");
        join(as("admin@uber.example"), "301", "CPO");
        join(as("admin@nystateofhealth.example"), "301", "STAKEHOLDER");
    }

    @Test
    void aChiefProductOfficerSetsAVision() {
        JsonNode login = login("throughline-cli", "cpo@uber.example");
        Actor cpo = actor(login);
        String vision = cpo.mutate(
                        "draftVision",
                        Map.of("statement", "Drivers earn a living that they can plan with"),
                        "vision",
                        "id")
                .id();
        cpo.mutate("activateVision", Map.of("id", vision), "vision", "id").accepted();

        JsonNode refreshed = LOGIN.token(Map.of(
                "grant_type", "refresh_token",
                "client_id", "throughline-cli",
                "refresh_token", login.path("refresh_token").asString()));
        Answer answer = actor(refreshed)
                .ask(
                        "query ($id: ID!) { vision(id: $id) { state history { nodes { actorName } } } }",
                        Map.of("id", vision));
        assertThat(answer.text("vision.state")).isEqualTo("ACTIVE");
        assertThat(answer.<String>list("vision.history.nodes[*].actorName")).containsOnly("Member 102");
    }

    @Test
    void aTokenForAnotherApiIsRefused() {
        Answer answer = actor(login("another-api", "cpo@uber.example")).ask(VIEWER);
        assertThat(answer.failed("UNAUTHENTICATED").status()).isEqualTo(401);
    }

    @Test
    void aMemberOfTwoOrganisationsNamesOne() {
        Actor both = as("both@throughline.example");
        Answer unnamed = both.ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(unnamed.status()).isEqualTo(403);
        assertThat(unnamed.body()).contains("uber", "ny-state-of-health", "X-Organisation");

        for (String name : List.of("uber", UBER)) {
            Answer answer = both.with("X-Organisation", name).ask(VIEWER);
            assertThat(answer.text("viewer.organisation.slug")).isEqualTo("uber");
            assertThat(answer.<String>list("viewer.permissions")).contains("VISION_CREATE");
        }
        Answer elsewhere = both.with("X-Organisation", "ny-state-of-health").ask(VIEWER);
        assertThat(elsewhere.text("viewer.organisation.slug")).isEqualTo("ny-state-of-health");
        assertThat(elsewhere.<String>list("viewer.permissions")).doesNotContain("VISION_CREATE");
    }

    @Test
    void aMemberOfTwoOrganisationsSeesOneAtATime() {
        Actor both = as("both@throughline.example");
        String vision = both.with("X-Organisation", "uber")
                .mutate("draftVision", Map.of("statement", "Only for those at Uber"), "vision", "id")
                .id();
        String question = "query ($id: ID!) { vision(id: $id) { id } visions { nodes { id } } }";
        Answer there = both.with("X-Organisation", HEALTH).ask(question, Map.of("id", vision));
        assertThat(there.<Object>get("vision")).isNull();
        assertThat(there.<Object>list("visions.nodes")).isEmpty();
    }

    @Test
    void whoeverIsInNoOrganisationIsRefused() {
        as("nobody@throughline.example").ask(VIEWER).failed("ORGANISATION_REQUIRED");
        as("nobody@throughline.example")
                .with("X-Organisation", "uber")
                .ask(VIEWER)
                .failed("ORGANISATION_REQUIRED");
    }

    @Test
    void whoeverIsNoMemberHereIsRefusedThoughKeycloakKnowsThem() {
        Answer answer = as("sales@uber.example").ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(answer.body()).contains("ask its admin");
        as("cpo@uber.example")
                .with("X-Organisation", "ny-state-of-health")
                .ask(VIEWER)
                .failed("ORGANISATION_REQUIRED");
    }

    @Test
    void theOperatorFoundsOnceAndReadsNothing() {
        Actor operator = new Actor(endpoint, LOGIN.operatorToken());
        operator.mutate("foundOrganisation", foundation(UBER, "uber", "101"), "organisation", "id")
                .refused("TAKEN", "input.keycloakId");
        operator.ask("{ visions { nodes { id } } }").failed("FORBIDDEN");
    }

    @Test
    void tokensWorkOnWhileKeycloakIsAway() {
        Actor known = as("cpo@uber.example");
        Actor unseen = as("admin@uber.example");
        known.ask(VIEWER).get("viewer.name");
        WIRE.cut();
        assertThat(known.ask(VIEWER).text("viewer.organisation.slug")).isEqualTo("uber");
        assertThat(unseen.ask(VIEWER).text("viewer.organisation.slug")).isEqualTo("uber");

        String signedByAKeyThatIsNotKnown = Tokens.signed(Claims.of("somebody", Map.of("uber", UBER)));
        Answer unchecked = new Actor(endpoint, signedByAKeyThatIsNotKnown).ask(VIEWER);
        WIRE.mend();
        assertThat(unchecked.failed("UNAVAILABLE").status()).isEqualTo(503);
    }

    private static void found(Actor operator, String id, String slug, String admin) {
        operator.mutate("foundOrganisation", foundation(id, slug, admin), "organisation", "id")
                .accepted();
    }

    private static Map<String, Object> foundation(String id, String slug, String admin) {
        return Map.of("keycloakId", id, "slug", slug, "name", "Organisation " + slug, "admin", person(admin));
    }

    private static void join(Actor admin, String user, String level) {
        String member = admin.mutate("addMember", person(user), "member", "id").id();
        Answer roles = admin.ask("{ roles { nodes { id level } } }");
        String role = roles.<String>list("roles.nodes[?(@.level == '" + level + "')].id")
                .getFirst();
        admin.mutate("grantRole", Map.of("memberId", member, "roleId", role), "roleGrant", "id")
                .accepted();
    }

    private static Map<String, String> person(String user) {
        return Map.of("subject", REALM_ID + user, "name", "Member " + user, "email", user + "@throughline.example");
    }

    private Actor as(String user) {
        return actor(login("throughline-cli", user));
    }

    private Actor actor(JsonNode login) {
        return new Actor(endpoint, login.path("access_token").asString());
    }

    private static JsonNode login(String client, String user) {
        return LOGIN.token(
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", "throughline"));
    }
}
