package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.keycloak.KeycloakProviders;
import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.servers.Keycloak;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The guide to single sign-on, as far as it is about identity providers, with a real Keycloak one of whose realms
/// plays an organisation's own identity provider.
@EndToEndTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SingleSignOnTests {

    private static final KeycloakAdmin ADMIN = new KeycloakAdmin(LOGIN.url());
    private static final String REALM = "/" + Keycloak.REALM;
    private static final String PROVIDER = REALM + "/identity-provider/instances/org-acme";
    private static final String SECRET = "a-secret-of-acme-" + UUID.randomUUID();
    private static final String VIEWER = "{ viewer { name organisation { slug } permissions } }";

    private final KeycloakRealm realm;
    private final KeycloakProviders providers;
    private final Company acme;
    private final Company rival;

    @Autowired
    SingleSignOnTests(@LocalServerPort int port, KeycloakRealm realm, KeycloakProviders providers) {
        this.realm = realm;
        this.providers = providers;
        this.acme = new Company(port, "acme");
        this.rival = new Company(port, "rival");
    }

    @BeforeAll
    void openADomain() {
        acme.signUp();
        rival.signUp();
        acme.claim();
        acme.verify();
        acme.letIn("TEAM_MEMBER");
    }

    @Test
    @Order(1)
    void connectsAnIdentityProviderWithoutShowingItsSecret() {
        String redirect =
                acme.run(acme.admin(), "RedirectUri", Map.of()).text("organisation.identityProviderRedirectUri");
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

        Answer connected = acme.connect("another-secret");
        assertThat(connected.text("connectIdentityProvider.identityProvider.issuer"))
                .isEqualTo(Company.CORP);
        assertThat(connected.<Boolean>get("connectIdentityProvider.identityProvider.connected"))
                .isTrue();
        assertThat(Company.code(acme.connect(SECRET), "connectIdentityProvider"))
                .isEqualTo("TAKEN");
        String id = connected.text("connectIdentityProvider.identityProvider.id");
        assertThat(acme.run(acme.admin(), "Rotate", Map.of("id", id, "clientSecret", SECRET))
                        .<Boolean>get("changeIdentityProvider.identityProvider.connected"))
                .isTrue();
        Answer history = acme.admin()
                .ask(
                        "query ($id: ID!) { node(id: $id) { history { nodes { action before after } } } }",
                        Map.of("id", id));
        assertThat(history.<String>list("node.history.nodes[*].action"))
                .containsExactly("changeIdentityProvider", "connectIdentityProvider");
        assertThat(connected.body() + history.body()).doesNotContain("another-secret", SECRET);

        Answer foreign = acme.run(rival.admin(), "Rotate", Map.of("id", id, "clientSecret", SECRET));
        assertThat(Company.code(foreign, "changeIdentityProvider")).isEqualTo("NOT_FOUND");
        assertThat(acme.run(rival.admin(), "Connected", Map.of()).<Object>list("identityProviders.nodes"))
                .isEmpty();
        Answer released = acme.run(acme.admin(), "Release", Map.of("id", acme.domain()));
        assertThat(Company.code(released, "releaseEmailDomain")).isEqualTo("IN_USE");
        assertThat(Company.code(acme.connect("${vault.another}"), "connectIdentityProvider"))
                .isEqualTo("INVALID");
    }

    @Test
    @Order(2)
    void sendsPeopleOfTheDomainToTheirOwnProvider() {
        try (Browser browser = new Browser(PageLogin.PAGE)) {
            browser.open(PageLogin.authorization("")).submit(Map.of("username", "ann@acme.example"));
            assertThat(browser.at().getPath()).startsWith("/realms/corp/");
            browser.submit(Map.of("username", "ann@acme.example", "password", "throughline"));
            Actor ann = acme.actor(PageLogin.token(browser));
            ann.ask(VIEWER).failed("ORGANISATION_REQUIRED");
            assertThat(acme.run(ann, "Open", Map.of()).<String>list("joinableOrganisations[*].slug"))
                    .containsExactly("acme");
            assertThat(acme.run(ann, "Join", Map.of("slug", "acme")).text("joinOrganisation.membership.slug"))
                    .isEqualTo("acme");
            Answer viewer = ann.ask(VIEWER);
            assertThat(viewer.text("viewer.organisation.slug")).isEqualTo("acme");
            assertThat(viewer.text("viewer.name")).isEqualTo("Somebody Of acme.example");
        }
    }

    @Test
    @Order(3)
    void believesNoProviderAboutAddressesOfOtherDomains() {
        try (Browser browser = new Browser(PageLogin.PAGE)) {
            browser.open(PageLogin.authorization("&kc_idp_hint=org-acme"));
            assertThat(browser.at().getPath()).startsWith("/realms/corp/");
            browser.submit(Map.of("username", "mallory@rival.example", "password", "throughline"));
            assertThat(browser.at().toString()).doesNotStartWith(PageLogin.PAGE);
            browser.submit(profile("mallory@rival.example"));
            assertThat(browser.at().toString()).doesNotStartWith(PageLogin.PAGE);

            browser.submit(profile("boss@acme.example"));
            Actor mallory = acme.actor(PageLogin.token(browser));
            assertThat(acme.run(mallory, "Open", Map.of()).<Object>list("joinableOrganisations"))
                    .isEmpty();
            assertThat(Company.code(acme.run(mallory, "Join", Map.of("slug", "acme")), "joinOrganisation"))
                    .isEqualTo("EMAIL_NOT_VERIFIED");
        }
        assertThat(ADMIN.read(REALM + "/users?email=mallory@rival.example").size())
                .isZero();
    }

    @Test
    @Order(4)
    void noticesAProviderThatKeycloakHasLost() {
        JsonNode provider = ADMIN.read(PROVIDER);
        assertThat(provider.path("trustEmail").asBoolean()).isTrue();
        assertThat(ADMIN.delete(PROVIDER).statusCode()).isEqualTo(204);
        Answer lost = acme.run(acme.admin(), "Connected", Map.of());
        assertThat(lost.<Boolean>get("identityProviders.nodes[0].connected")).isFalse();
        String id = lost.text("identityProviders.nodes[0].id");
        Answer rotated = acme.run(acme.admin(), "Rotate", Map.of("id", id, "clientSecret", SECRET));
        assertThat(Company.code(rotated, "changeIdentityProvider")).isEqualTo("IDENTITY_PROVIDER_GONE");
        acme.run(acme.admin(), "Disconnect", Map.of("id", id))
                .text("disconnectIdentityProvider.identityProvider.archivedAt");
    }

    @Test
    @Order(5)
    void disconnectsAndReleases() {
        String id = acme.connect(SECRET).text("connectIdentityProvider.identityProvider.id");
        assertThat(ADMIN.get(PROVIDER).statusCode()).isEqualTo(200);
        Answer gone = acme.run(acme.admin(), "Disconnect", Map.of("id", id));
        assertThat(gone.<Boolean>get("disconnectIdentityProvider.identityProvider.connected"))
                .isFalse();
        assertThat(ADMIN.get(PROVIDER).statusCode()).isEqualTo(404);
        acme.run(acme.admin(), "Release", Map.of("id", acme.domain()))
                .text("releaseEmailDomain.emailDomain.archivedAt");
        assertThat(ADMIN.get(REALM + "/organizations?search=acme.example&exact=true")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    @Order(6)
    void leavesNoProviderBehindWhenAnOrganisationIsDeleted() {
        UUID leaver = realm.create("leaver", Map.of()).orElseThrow();
        Map<String, String> config = Map.of(
                "clientId",
                "leaver",
                "clientSecret",
                SECRET,
                "authorizationUrl",
                Company.CORP + "/auth",
                "tokenUrl",
                Company.CORP + "/token");
        assertThat(providers.connect(leaver, "org-leaver", "Leaver", config)).isTrue();
        assertThat(providers.isConnected(leaver, "org-leaver")).isTrue();
        realm.delete(leaver);
        assertThat(realm.find(leaver)).isEmpty();
        assertThat(ADMIN.get(REALM + "/identity-provider/instances/org-leaver").statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> profile(String email) {
        return Map.of("username", email, "email", email, "firstName", "Mallory", "lastName", "Of Rival");
    }
}
