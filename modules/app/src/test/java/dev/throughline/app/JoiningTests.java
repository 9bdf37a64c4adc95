package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.DNS;
import static dev.throughline.app.EndToEndTest.Environment.LOGIN;
import static dev.throughline.app.EndToEndTest.Environment.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Keycloak;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The guide to single sign-on, as far as it is about domains: whom they let in.
@EndToEndTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JoiningTests {

    private static final KeycloakAdmin ADMIN = new KeycloakAdmin(LOGIN.url());
    private static final String REALM = "/" + Keycloak.REALM;
    private static final String VIEWER = "{ viewer { name organisation { slug } permissions } }";

    private final Company oak;
    private final Company elm;

    JoiningTests(@LocalServerPort int port) {
        this.oak = new Company(port, "oak");
        this.elm = new Company(port, "elm");
    }

    @BeforeAll
    void signUp() {
        oak.signUp();
        elm.signUp();
    }

    @AfterEach
    void mend() {
        WIRE.mend();
    }

    @Test
    @Order(1)
    void letsNobodyInByADomainThatIsOnlyClaimed() {
        String claimed = oak.claim();
        oak.letIn("TEAM_MEMBER");
        assertThat(Company.code(oak.run(oak.admin(), "Verify", Map.of("id", claimed)), "verifyEmailDomain"))
                .isEqualTo("DOMAIN_NOT_VERIFIED");

        LOGIN.register("bob@oak.example", true);
        assertThat(oak.run(oak.person("bob@oak.example"), "Open", Map.of()).<Object>list("joinableOrganisations"))
                .isEmpty();
        assertThat(Company.code(oak.join("bob@oak.example", "oak"), "joinOrganisation"))
                .isEqualTo("NOT_FOUND");
        assertThat(ADMIN.get(REALM + "/organizations?search=oak.example&exact=true")
                        .body())
                .isEqualTo("[]");
        assertThat(Company.code(oak.connect("a-secret"), "connectIdentityProvider"))
                .isEqualTo("DOMAIN_NOT_VERIFIED");
    }

    @Test
    @Order(2)
    void letsPeopleInByAVerifiedDomain() {
        oak.verify();
        assertThat(ADMIN.read(REALM + "/organizations?search=oak.example&exact=true")
                        .path(0)
                        .path("alias")
                        .asString())
                .isEqualTo("oak");
        Answer open = oak.run(oak.person("bob@oak.example"), "Open", Map.of());
        assertThat(open.<String>list("joinableOrganisations[*].slug")).containsExactly("oak");
        assertThat(open.<String>list("joinableOrganisations[*].name")).containsExactly("The oak");

        String first = oak.join("bob@oak.example", "oak").text("joinOrganisation.membership.slug");
        assertThat(first).isEqualTo("oak");
        assertThat(oak.join("bob@oak.example", "oak").text("joinOrganisation.membership.slug"))
                .isEqualTo("oak");
        Answer viewer = oak.person("bob@oak.example").ask(VIEWER);
        assertThat(viewer.text("viewer.organisation.slug")).isEqualTo("oak");
        assertThat(viewer.<String>list("viewer.permissions"))
                .contains("TARGET_CONDITION_DRAFT")
                .doesNotContain("ORGANISATION_CHANGE");
        assertThat(oak.run(oak.person("bob@oak.example"), "Open", Map.of()).<Object>list("joinableOrganisations"))
                .isEmpty();
        assertThat(oak.admin()
                        .ask("{ members { nodes { email grants { nodes { id } } } } }")
                        .<Object>list("members.nodes[?(@.email == 'bob@oak.example')].grants.nodes[*]"))
                .hasSize(1);
    }

    @Test
    @Order(3)
    void tellsNothingToWhoeverItIsNotOpenTo() {
        LOGIN.register("carol@oak.example", false);
        assertThat(Company.code(oak.join("carol@oak.example", "oak"), "joinOrganisation"))
                .isEqualTo("EMAIL_NOT_VERIFIED");
        assertThat(oak.run(oak.person("carol@oak.example"), "Open", Map.of()).<Object>list("joinableOrganisations"))
                .isEmpty();
        LOGIN.register("dave@sub.oak.example", true);
        Answer foreign = oak.join("dave@sub.oak.example", "oak");
        Answer missing = oak.join("dave@sub.oak.example", "nowhere");
        assertThat(Company.code(foreign, "joinOrganisation")).isEqualTo("NOT_FOUND");
        assertThat(foreign.body()).isEqualTo(missing.body());
    }

    @Test
    @Order(4)
    void leavesADomainToWhoeverVerifiedItFirst() {
        Answer claimed = oak.run(elm.admin(), "Claim", Map.of("name", "oak.example"));
        DNS.put("oak.example", claimed.text("claimEmailDomain.emailDomain.verificationRecord"));
        String id = claimed.text("claimEmailDomain.emailDomain.id");
        assertThat(Company.code(oak.run(elm.admin(), "Verify", Map.of("id", id)), "verifyEmailDomain"))
                .isEqualTo("TAKEN");
        assertThat(elm.admin().ask("{ emailDomains { nodes { state } } }").<String>list("emailDomains.nodes[*].state"))
                .containsExactly("CLAIMED");
    }

    @Test
    @Order(5)
    void refusesWhoeverWasDeactivatedOrRemovedUntilTheyAreInvitedAgain() {
        Actor bob = oak.person("bob@oak.example");
        Map<String, Object> id =
                Map.of("id", bob.ask("{ viewer { member { id } } }").text("viewer.member.id"));
        oak.admin().mutate("deactivateMember", id, "member", "id").accepted();
        assertThat(Company.code(oak.join("bob@oak.example", "oak"), "joinOrganisation"))
                .isEqualTo("MEMBERSHIP_ENDED");
        oak.admin().mutate("reactivateMember", id, "member", "id").accepted();
        assertThat(oak.join("bob@oak.example", "oak").text("joinOrganisation.membership.slug"))
                .isEqualTo("oak");

        oak.admin().mutate("removeMember", id, "member", "id").accepted();
        bob.ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(oak.run(bob, "Open", Map.of()).<Object>list("joinableOrganisations"))
                .isEmpty();
        assertThat(Company.code(oak.join("bob@oak.example", "oak"), "joinOrganisation"))
                .isEqualTo("MEMBERSHIP_ENDED");

        String token = People.invite(oak.admin(), "bob@oak.example", "PM");
        bob.mutate("acceptInvitation", Map.of("token", token), "membership", "slug")
                .accepted();
        Answer back = oak.person("bob@oak.example").ask("{ viewer { member { id } } }");
        assertThat(back.text("viewer.member.id")).isEqualTo(id.get("id"));
        assertThat(oak.join("bob@oak.example", "oak").text("joinOrganisation.membership.slug"))
                .isEqualTo("oak");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void changesNothingWhileKeycloakIsAway() {
        Answer claimed = oak.run(oak.admin(), "Claim", Map.of("name", "again.example"));
        DNS.put("again.example", claimed.text("claimEmailDomain.emailDomain.verificationRecord"));
        String id = claimed.text("claimEmailDomain.emailDomain.id");
        Actor admin = oak.admin();
        Actor bob = oak.person("bob@oak.example");
        admin.ask(VIEWER).text("viewer.name");
        WIRE.cut();
        oak.run(admin, "Verify", Map.of("id", id)).failed("UNAVAILABLE");
        oak.run(bob, "Open", Map.of()).failed("UNAVAILABLE");
        oak.run(bob, "Join", Map.of("slug", "oak")).failed("UNAVAILABLE");
        assertThat(admin.ask("{ emailDomains { nodes { name state } } }")
                        .<String>list("emailDomains.nodes[?(@.name == 'again.example')].state"))
                .containsExactly("CLAIMED");
    }
}
