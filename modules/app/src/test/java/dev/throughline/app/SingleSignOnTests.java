package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.DNS;
import static dev.throughline.app.EndToEndTest.Environment.LOGIN;
import static dev.throughline.app.EndToEndTest.Environment.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.keycloak.KeycloakProviders;
import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.servers.Keycloak;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Guide;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The guide to single sign-on, with a real Keycloak one of whose realms plays an organisation's own identity provider.
@EndToEndTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SingleSignOnTests {

    private static final KeycloakAdmin ADMIN = new KeycloakAdmin(LOGIN.url());
    private static final String CORP = LOGIN.url() + "/realms/corp";
    private static final String REALM = "/" + Keycloak.REALM;
    private static final String PROVIDER = REALM + "/identity-provider/instances/org-acme";
    private static final String PAGE = "http://localhost:8080/graphiql";
    private static final String SECRET = "a-secret-of-acme-" + UUID.randomUUID();
    private static final String VIEWER = "{ viewer { name organisation { slug } permissions } }";
    private final URI endpoint;
    private final KeycloakRealm realm;
    private final KeycloakProviders providers;
    private final Map<String, String> guide;

    @Autowired
    SingleSignOnTests(@LocalServerPort int port, KeycloakRealm realm, KeycloakProviders providers) throws IOException {
        this.realm = realm;
        this.providers = providers;
        this.endpoint = URI.create("http://localhost:" + port + "/graphql");
        this.guide = Guide.operations(Files.readString(Path.of("../../docs/guides/single-sign-on.md")));
    }

    @BeforeAll
    void signUp() {
        LOGIN.register("founder@acme.example", true);
        LOGIN.register("founder@rival.example", true);
        for (String slug : List.of("acme", "rival")) {
            person("founder@" + slug + ".example")
                    .mutate("signUp", Map.of("slug", slug, "name", "The " + slug), "membership", "slug")
                    .accepted();
        }
    }

    @AfterEach
    void mend() {
        WIRE.mend();
    }

    @Test
    @Order(1)
    void letsNobodyInByADomainThatIsOnlyClaimed() {
        String claimed = run(admin(), "Claim", Map.of("name", "acme.example")).text("claimEmailDomain.emailDomain.id");
        run(admin(), "Joining", Map.of("roleId", role("TEAM_MEMBER")))
                .text("changeJoiningPolicy.joiningPolicy.role.level");
        assertThat(code(run(admin(), "Verify", Map.of("id", claimed)), "verifyEmailDomain"))
                .isEqualTo("DOMAIN_NOT_VERIFIED");

        LOGIN.register("bob@acme.example", true);
        assertThat(run(person("bob@acme.example"), "Open", Map.of()).<Object>list("joinableOrganisations"))
                .isEmpty();
        assertThat(code(join("bob@acme.example", "acme"), "joinOrganisation")).isEqualTo("NOT_FOUND");
        assertThat(ADMIN.get(REALM + "/organizations?search=acme.example&exact=true")
                        .body())
                .isEqualTo("[]");
        assertThat(code(connect(admin(), SECRET), "connectIdentityProvider")).isEqualTo("DOMAIN_NOT_VERIFIED");
    }

    @Test
    @Order(2)
    void letsPeopleInByAVerifiedDomain() {
        verifyDomain();
        Answer open = run(person("bob@acme.example"), "Open", Map.of());
        assertThat(open.<String>list("joinableOrganisations[*].slug")).containsExactly("acme");
        assertThat(open.<String>list("joinableOrganisations[*].name")).containsExactly("The acme");

        String first = join("bob@acme.example", "acme").text("joinOrganisation.membership.slug");
        assertThat(first).isEqualTo("acme");
        assertThat(join("bob@acme.example", "acme").text("joinOrganisation.membership.slug"))
                .isEqualTo("acme");
        Answer viewer = person("bob@acme.example").ask(VIEWER);
        assertThat(viewer.text("viewer.organisation.slug")).isEqualTo("acme");
        assertThat(viewer.<String>list("viewer.permissions"))
                .contains("TARGET_CONDITION_DRAFT")
                .doesNotContain("ORGANISATION_CHANGE");
        assertThat(run(person("bob@acme.example"), "Open", Map.of()).<Object>list("joinableOrganisations"))
                .isEmpty();
        assertThat(admin().ask("{ members { nodes { email grants { nodes { id } } } } }")
                        .<Object>list("members.nodes[?(@.email == 'bob@acme.example')].grants.nodes[*]"))
                .hasSize(1);
    }

    @Test
    @Order(3)
    void tellsNothingToWhoeverItIsNotOpenTo() {
        LOGIN.register("carol@acme.example", false);
        assertThat(code(join("carol@acme.example", "acme"), "joinOrganisation")).isEqualTo("EMAIL_NOT_VERIFIED");
        assertThat(run(person("carol@acme.example"), "Open", Map.of()).<Object>list("joinableOrganisations"))
                .isEmpty();
        LOGIN.register("dave@sub.acme.example", true);
        Answer foreign = join("dave@sub.acme.example", "acme");
        Answer missing = join("dave@sub.acme.example", "nowhere");
        assertThat(code(foreign, "joinOrganisation")).isEqualTo("NOT_FOUND");
        assertThat(foreign.body()).isEqualTo(missing.body());
    }

    @Test
    @Order(4)
    void leavesADomainToWhoeverVerifiedItFirst() {
        Answer claimed = run(rival(), "Claim", Map.of("name", "acme.example"));
        DNS.put("acme.example", claimed.text("claimEmailDomain.emailDomain.verificationRecord"));
        String id = claimed.text("claimEmailDomain.emailDomain.id");
        assertThat(code(run(rival(), "Verify", Map.of("id", id)), "verifyEmailDomain"))
                .isEqualTo("TAKEN");
        assertThat(rival().ask("{ emailDomains { nodes { state } } }").<String>list("emailDomains.nodes[*].state"))
                .containsExactly("CLAIMED");
    }

    @Test
    @Order(5)
    void connectsAnIdentityProviderWithoutShowingItsSecret() {
        String redirect = run(admin(), "RedirectUri", Map.of()).text("organisation.identityProviderRedirectUri");
        ADMIN.post("", Map.of("realm", "corp", "enabled", true));
        ADMIN.post(
                "/corp/clients",
                Map.of(
                        "clientId",
                        "throughline",
                        "secret",
                        SECRET,
                        "redirectUris",
                        List.of(redirect),
                        "standardFlowEnabled",
                        true));
        ADMIN.post("/corp/users", KeycloakAdmin.user("ann@acme.example", true));
        ADMIN.post("/corp/users", KeycloakAdmin.user("mallory@rival.example", true));

        Answer connected = connect(admin(), "another-secret");
        assertThat(connected.text("connectIdentityProvider.identityProvider.issuer"))
                .isEqualTo(CORP);
        assertThat(connected.<Boolean>get("connectIdentityProvider.identityProvider.connected"))
                .isTrue();
        assertThat(code(connect(admin(), SECRET), "connectIdentityProvider")).isEqualTo("TAKEN");
        String id = connected.text("connectIdentityProvider.identityProvider.id");
        assertThat(run(admin(), "Rotate", Map.of("id", id, "clientSecret", SECRET))
                        .<Boolean>get("changeIdentityProvider.identityProvider.connected"))
                .isTrue();
        Answer history = admin().ask(
                        "query ($id: ID!) { node(id: $id) { history { nodes { action before after } } } }",
                        Map.of("id", id));
        assertThat(history.<String>list("node.history.nodes[*].action"))
                .containsExactly("changeIdentityProvider", "connectIdentityProvider");
        assertThat(connected.body() + history.body()).doesNotContain("another-secret", SECRET);

        Answer foreign = run(rival(), "Rotate", Map.of("id", id, "clientSecret", SECRET));
        assertThat(code(foreign, "changeIdentityProvider")).isEqualTo("NOT_FOUND");
        assertThat(run(rival(), "Connected", Map.of()).<Object>list("identityProviders.nodes"))
                .isEmpty();
        Answer released = run(admin(), "Release", Map.of("id", domain()));
        assertThat(code(released, "releaseEmailDomain")).isEqualTo("IN_USE");
        assertThat(code(connect(admin(), "${vault.another}"), "connectIdentityProvider"))
                .isEqualTo("INVALID");
    }

    @Test
    @Order(6)
    void sendsPeopleOfTheDomainToTheirOwnProvider() {
        try (Browser browser = new Browser(PAGE)) {
            browser.open(authorization("")).submit(Map.of("username", "ann@acme.example"));
            assertThat(browser.at().getPath()).startsWith("/realms/corp/");
            browser.submit(Map.of("username", "ann@acme.example", "password", "throughline"));
            Actor ann = actor(code(browser));
            ann.ask(VIEWER).failed("ORGANISATION_REQUIRED");
            assertThat(run(ann, "Open", Map.of()).<String>list("joinableOrganisations[*].slug"))
                    .containsExactly("acme");
            assertThat(run(ann, "Join", Map.of("slug", "acme")).text("joinOrganisation.membership.slug"))
                    .isEqualTo("acme");
            Answer viewer = ann.ask(VIEWER);
            assertThat(viewer.text("viewer.organisation.slug")).isEqualTo("acme");
            assertThat(viewer.text("viewer.name")).isEqualTo("Somebody Of acme.example");
        }
    }

    @Test
    @Order(7)
    void believesNoProviderAboutAddressesOfOtherDomains() {
        try (Browser browser = new Browser(PAGE)) {
            browser.open(authorization("&kc_idp_hint=org-acme"));
            assertThat(browser.at().getPath()).startsWith("/realms/corp/");
            browser.submit(Map.of("username", "mallory@rival.example", "password", "throughline"));
            assertThat(browser.at().toString()).doesNotStartWith(PAGE);
            browser.submit(profile("mallory@rival.example"));
            assertThat(browser.at().toString()).doesNotStartWith(PAGE);

            browser.submit(profile("boss@acme.example"));
            Actor mallory = actor(code(browser));
            assertThat(run(mallory, "Open", Map.of()).<Object>list("joinableOrganisations"))
                    .isEmpty();
            assertThat(code(run(mallory, "Join", Map.of("slug", "acme")), "joinOrganisation"))
                    .isEqualTo("EMAIL_NOT_VERIFIED");
        }
        assertThat(ADMIN.read(REALM + "/users?email=mallory@rival.example").size())
                .isZero();
    }

    @Test
    @Order(8)
    void refusesWhoeverWasDeactivatedOrRemovedUntilTheyAreInvitedAgain() {
        Actor bob = person("bob@acme.example");
        Map<String, Object> id =
                Map.of("id", bob.ask("{ viewer { member { id } } }").text("viewer.member.id"));
        admin().mutate("deactivateMember", id, "member", "id").accepted();
        assertThat(code(join("bob@acme.example", "acme"), "joinOrganisation")).isEqualTo("MEMBERSHIP_ENDED");
        admin().mutate("reactivateMember", id, "member", "id").accepted();
        assertThat(join("bob@acme.example", "acme").text("joinOrganisation.membership.slug"))
                .isEqualTo("acme");

        admin().mutate("removeMember", id, "member", "id").accepted();
        bob.ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(run(bob, "Open", Map.of()).<Object>list("joinableOrganisations"))
                .isEmpty();
        assertThat(code(join("bob@acme.example", "acme"), "joinOrganisation")).isEqualTo("MEMBERSHIP_ENDED");

        String token = invite(admin(), "bob@acme.example", role("PM"));
        bob.mutate("acceptInvitation", Map.of("token", token), "membership", "slug")
                .accepted();
        Answer back = person("bob@acme.example").ask("{ viewer { member { id } } }");
        assertThat(back.text("viewer.member.id")).isEqualTo(id.get("id"));
        assertThat(join("bob@acme.example", "acme").text("joinOrganisation.membership.slug"))
                .isEqualTo("acme");
    }

    @Test
    @Order(9)
    void noticesAProviderThatKeycloakHasLost() {
        JsonNode provider = ADMIN.read(PROVIDER);
        assertThat(provider.path("trustEmail").asBoolean()).isTrue();
        assertThat(ADMIN.delete(PROVIDER).statusCode()).isEqualTo(204);
        Answer lost = run(admin(), "Connected", Map.of());
        assertThat(lost.<Boolean>get("identityProviders.nodes[0].connected")).isFalse();
        String id = lost.text("identityProviders.nodes[0].id");
        Answer rotated = run(admin(), "Rotate", Map.of("id", id, "clientSecret", SECRET));
        assertThat(code(rotated, "changeIdentityProvider")).isEqualTo("IDENTITY_PROVIDER_GONE");
        run(admin(), "Disconnect", Map.of("id", id)).text("disconnectIdentityProvider.identityProvider.archivedAt");
    }

    @Test
    @Order(10)
    void disconnectsAndReleases() {
        String id = connect(admin(), SECRET).text("connectIdentityProvider.identityProvider.id");
        assertThat(ADMIN.get(PROVIDER).statusCode()).isEqualTo(200);
        Answer gone = run(admin(), "Disconnect", Map.of("id", id));
        assertThat(gone.<Boolean>get("disconnectIdentityProvider.identityProvider.connected"))
                .isFalse();
        assertThat(ADMIN.get(PROVIDER).statusCode()).isEqualTo(404);
        run(admin(), "Release", Map.of("id", domain())).text("releaseEmailDomain.emailDomain.archivedAt");
        assertThat(ADMIN.get(REALM + "/organizations?search=acme.example&exact=true")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    @Order(11)
    void leavesNoProviderBehindWhenAnOrganisationIsDeleted() {
        UUID leaver = realm.create("leaver", Map.of()).orElseThrow();
        Map<String, String> config = Map.of(
                "clientId",
                "leaver",
                "clientSecret",
                SECRET,
                "authorizationUrl",
                CORP + "/auth",
                "tokenUrl",
                CORP + "/token");
        assertThat(providers.connect(leaver, "org-leaver", "Leaver", config)).isTrue();
        assertThat(providers.isConnected(leaver, "org-leaver")).isTrue();
        realm.delete(leaver);
        assertThat(realm.find(leaver)).isEmpty();
        assertThat(ADMIN.get(REALM + "/identity-provider/instances/org-leaver").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void changesNothingWhileKeycloakIsAway() {
        Answer claimed = run(admin(), "Claim", Map.of("name", "again.example"));
        DNS.put("again.example", claimed.text("claimEmailDomain.emailDomain.verificationRecord"));
        String id = claimed.text("claimEmailDomain.emailDomain.id");
        Actor admin = admin();
        Actor bob = person("bob@acme.example");
        admin.ask(VIEWER).text("viewer.name");
        WIRE.cut();
        run(admin, "Verify", Map.of("id", id)).failed("UNAVAILABLE");
        run(bob, "Open", Map.of()).failed("UNAVAILABLE");
        run(bob, "Join", Map.of("slug", "acme")).failed("UNAVAILABLE");
        assertThat(admin.ask("{ emailDomains { nodes { state } } }").<String>list("emailDomains.nodes[*].state"))
                .containsExactly("CLAIMED");
    }

    private static Map<String, String> profile(String email) {
        return Map.of("username", email, "email", email, "firstName", "Mallory", "lastName", "Of Rival");
    }

    private void verifyDomain() {
        Answer domains = admin().ask("{ emailDomains { nodes { id verificationRecord } } }");
        DNS.put("acme.example", "v=spf1 -all", domains.text("emailDomains.nodes[0].verificationRecord"));
        Answer verified = run(admin(), "Verify", Map.of("id", domain()));
        assertThat(verified.text("verifyEmailDomain.emailDomain.state")).isEqualTo("VERIFIED");
        assertThat(ADMIN.read(REALM + "/organizations?search=acme.example&exact=true")
                        .path(0)
                        .path("alias")
                        .asString())
                .isEqualTo("acme");
    }

    private Answer connect(Actor actor, String secret) {
        return run(
                actor,
                "Connect",
                Map.of("name", "The corporation", "issuer", CORP, "clientId", "throughline", "clientSecret", secret));
    }

    private String domain() {
        return admin().ask("{ emailDomains { nodes { id } } }").text("emailDomains.nodes[0].id");
    }

    private String role(String level) {
        return run(admin(), "Policy", Map.of())
                .<String>list("roles.nodes[?(@.level == '" + level + "')].id")
                .getFirst();
    }

    private static String invite(Actor admin, String email, String role) {
        String link = admin.ask("""
                        mutation ($input: InviteMemberInput!) {
                          result: inviteMember(input: $input) { link userErrors { code } } }""", Map.of("input", Map.of("email", email, "roleId", role)))
                .accepted()
                .text("result.link");
        return link.substring(link.indexOf('=') + 1);
    }

    private Answer join(String person, String slug) {
        return run(person(person), "Join", Map.of("slug", slug));
    }

    private Answer run(Actor actor, String operation, Map<String, String> variables) {
        String document = guide.get(operation);
        assertThat(document).as(operation).isNotNull();
        return actor.ask(document, variables);
    }

    private static String code(Answer answer, String mutation) {
        return answer.text(mutation + ".userErrors[0].code");
    }

    private Actor admin() {
        return person("founder@acme.example");
    }

    private Actor rival() {
        return person("founder@rival.example");
    }

    private Actor person(String email) {
        return actor(LOGIN.tokenOf(email));
    }

    private Actor actor(String token) {
        return new Actor(endpoint, token);
    }

    private static String authorization(String more) {
        return LOGIN.issuer() + "/protocol/openid-connect/auth?"
                + Browser.form(Map.of(
                        "client_id", "throughline-graphiql",
                        "response_type", "code",
                        "scope", "openid",
                        "redirect_uri", PAGE,
                        "code_challenge_method", "S256",
                        "code_challenge", challenge()))
                + more;
    }

    private static String code(Browser browser) {
        assertThat(browser.at().toString()).as(browser.page()).startsWith(PAGE);
        String code = Arrays.stream(browser.at().getQuery().split("&"))
                .filter(parameter -> parameter.startsWith("code="))
                .findFirst()
                .orElseThrow()
                .substring("code=".length());
        return ADMIN.token(
                Keycloak.REALM,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "throughline-graphiql",
                        "redirect_uri",
                        PAGE,
                        "code",
                        code,
                        "code_verifier",
                        "v".repeat(64)));
    }

    private static String challenge() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest("v".repeat(64).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
