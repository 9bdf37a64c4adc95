package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Guide;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People come and go through a real Keycloak.
@EndToEndTest
class PeopleTests {

    private static final Path GUIDE = Path.of("../../docs/guides/onboarding.md");
    private static final String VIEWER = "{ viewer { member { id } organisation { slug } permissions } }";

    private final People people;

    PeopleTests(@LocalServerPort int port) {
        this.people = new People(URI.create("http://localhost:" + port + "/graphql"));
    }

    @Test
    void twoOrganisationsAndSomebodyInBoth() {
        String one = People.slug();
        String two = People.slug();
        Actor ann = people.founder(one);
        Actor ben = people.founder(two);
        ann.mutate("addBusinessLine", Map.of("name", "Line of one", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .accepted();
        ben.mutate("addBusinessLine", Map.of("name", "Line of two", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .accepted();
        String cleo = People.account("cleo");

        String link = People.invite(ann, cleo, "STAKEHOLDER");
        JsonNode login = login(cleo);
        actor(login).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        Answer terms = actor(login)
                .ask(
                        "query ($token: String!) { invitation(token: $token) { organisationName roleTitle } }",
                        Map.of("token", link));
        assertThat(terms.text("invitation.organisationName")).isEqualTo("Organisation " + one);
        People.accept(ben, link).refused("INVITATION_FOR_ANOTHER", "input.token");
        assertThat(People.accept(actor(login), link).accepted().text("result.entity.slug"))
                .isEqualTo(one);
        assertThat(People.accept(actor(login), link).accepted().text("result.entity.slug"))
                .isEqualTo(one);
        People.accept(ben, link).refused("INVITATION_ACCEPTED", "input.token");
        assertThat(ann.ask("{ organisation { setUp { step doneAt } } }")
                        .<String>list("organisation.setUp[?(@.step=='PEOPLE')].doneAt"))
                .doesNotContainNull();

        JsonNode refreshed = LOGIN.token(Map.of(
                "grant_type", "refresh_token",
                "client_id", "throughline-cli",
                "refresh_token", login.path("refresh_token").asString()));
        Actor guest = actor(refreshed);
        Answer viewer = guest.ask(VIEWER);
        assertThat(viewer.<String>list("viewer.permissions"))
                .contains("VISION_READ")
                .doesNotContain("ORGANISATION_READ");
        guest.ask("{ visions { nodes { id } } }").list("visions.nodes");
        guest.ask("{ members { nodes { email } } }").failed("FORBIDDEN");
        guest.mutate("draftVision", Map.of("statement", "Not mine to set"), "vision", "id")
                .failed("FORBIDDEN");

        String member = viewer.text("viewer.member.id");
        ann.mutate("grantRole", Map.of("memberId", member, "roleId", People.role(ann, "CPO")), "roleGrant", "id")
                .accepted();
        assertThat(guest.ask("{ businessLines { nodes { name } } }").<String>list("businessLines.nodes[*].name"))
                .containsExactly("Line of one");
        guest.mutate("draftVision", Map.of("statement", "Mine to set now"), "vision", "id")
                .accepted();

        People.accept(guest, People.invite(ben, cleo, "PM")).accepted();
        Actor both = people.as(cleo);
        both.ask(VIEWER).failed("ORGANISATION_REQUIRED");
        Answer there =
                both.with("X-Organisation", two).ask("{ businessLines { nodes { name } } viewer { permissions } }");
        assertThat(there.<String>list("businessLines.nodes[*].name")).containsExactly("Line of two");
        assertThat(there.<String>list("viewer.permissions")).doesNotContain("VISION_CREATE");
        assertThat(both.with("X-Organisation", one).ask(VIEWER).<String>list("viewer.permissions"))
                .contains("VISION_CREATE");

        assertThat(People.remove(ann, member)).isTrue();
        both.with("X-Organisation", one).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(both.with("X-Organisation", two).ask(VIEWER).text("viewer.organisation.slug"))
                .isEqualTo(two);
        assertThat(people.as(cleo).ask(VIEWER).text("viewer.organisation.slug")).isEqualTo(two);

        People.accept(both.with("X-Organisation", two), People.invite(ann, cleo, "PM"))
                .accepted();
        Answer back = people.as(cleo).with("X-Organisation", one).ask(VIEWER);
        assertThat(back.text("viewer.member.id")).isEqualTo(member);
        assertThat(back.<String>list("viewer.permissions")).doesNotContain("VISION_CREATE");
    }

    @Test
    void theGuideSaysWhatHappens() throws Exception {
        Set<String> registered = new HashSet<>();
        Guide guide = new Guide(Files.readString(GUIDE), (who, document, variables) -> {
            if (registered.add(who)) {
                LOGIN.register(who, true);
            }
            variables.computeIfPresent("token", (name, link) -> link.substring(link.indexOf('=') + 1));
            return JsonMapper.shared()
                    .readTree(people.as(who).ask(document, variables).body());
        });
        assertThat(guide.follow()).isGreaterThan(15);
    }

    @Test
    void theLastAdminHandsOverAndLeaves() {
        String slug = People.slug();
        Actor first = people.founder(slug);
        String email = People.account("heir");
        People.accept(people.as(email), People.invite(first, email, "PM")).accepted();
        Actor heir = people.as(email);
        String heirId = heir.ask(VIEWER).text("viewer.member.id");
        Answer mine = first.ask("{ viewer { member { email grants { nodes { id } } } } }");
        first.mutate("leaveOrganisation", Map.of("slug", slug), "member", "id").refused("LAST_ADMIN", "input.id");
        first.mutate(
                        "transferRole",
                        Map.of("id", mine.text("viewer.member.grants.nodes[0].id"), "memberId", heirId),
                        "roleGrant",
                        "id")
                .accepted();
        first.mutate("leaveOrganisation", Map.of("slug", slug), "member", "id").accepted();
        first.ask(VIEWER).failed("ORGANISATION_REQUIRED");
        Answer gone = people.as(mine.text("viewer.member.email")).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(gone.body()).contains("belongs to no organisation");
        assertThat(heir.ask(VIEWER).<String>list("viewer.permissions")).contains("PEOPLE_CHANGE");
    }

    @Test
    void acceptingAtTheSameTimeGivesOneMember() {
        Actor admin = people.founder(People.slug());
        String email = People.account("twice");
        String token = People.invite(admin, email, "PM");
        Actor guest = people.as(email);
        List<Answer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> People.accept(guest, token)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allSatisfy(answer -> answer.accepted());
        assertThat(People.members(admin, email)).isEqualTo(1);
        assertThat(admin.ask(
                                "query ($email: String!) { member(by: {email: $email}) { grants { nodes { id } } } }",
                                Map.of("email", email))
                        .<Object>list("member.grants.nodes"))
                .hasSize(1);
    }

    @Test
    void anUnconfirmedAddressIsNotEnoughForALinkThatWasHandedOver() {
        Actor admin = people.founder(People.slug());
        String email = "unconfirmed-" + UUID.randomUUID() + "@people.example";
        LOGIN.register(email, false);
        People.accept(people.as(email), People.invite(admin, email, "PM")).refused("EMAIL_NOT_VERIFIED", "input.token");
    }

    private Actor actor(JsonNode login) {
        return new Actor(people.endpoint(), login.path("access_token").asString());
    }

    private static JsonNode login(String user) {
        return LOGIN.token(Map.of(
                "grant_type", "password", "client_id", "throughline-cli", "username", user, "password", "throughline"));
    }
}
