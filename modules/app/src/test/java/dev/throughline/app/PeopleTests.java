package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.LOGIN;
import static dev.throughline.app.EndToEndTest.Environment.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.Guide;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People come and go through a real Keycloak, which also fails at each step.
@EndToEndTest
class PeopleTests {

    private static final Predicate<String> JOINING = line -> line.matches("POST /admin/.*/members");
    private static final Predicate<String> LEAVING = line -> line.matches("DELETE /admin/.*/members/.*");
    private static final Path GUIDE = Path.of("../../docs/guides/onboarding.md");
    private static final String VIEWER = "{ viewer { member { id } organisation { slug } permissions } }";

    private final URI endpoint;

    PeopleTests(@LocalServerPort int port) {
        this.endpoint = URI.create("http://localhost:" + port + "/graphql");
    }

    @AfterEach
    void mend() {
        WIRE.mend();
    }

    @Test
    void twoOrganisationsAndSomebodyInBoth() {
        String one = slug();
        String two = slug();
        Actor ann = founder(one);
        Actor ben = founder(two);
        ann.mutate("addBusinessLine", Map.of("name", "Line of one", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .accepted();
        ben.mutate("addBusinessLine", Map.of("name", "Line of two", "kind", "BUSINESS_LINE"), "businessLine", "id")
                .accepted();
        String cleo = account("cleo");

        String link = invite(ann, cleo, "STAKEHOLDER");
        JsonNode login = login(cleo);
        actor(login).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        Answer terms = actor(login)
                .ask(
                        "query ($token: String!) { invitation(token: $token) { organisationName roleTitle } }",
                        Map.of("token", link));
        assertThat(terms.text("invitation.organisationName")).isEqualTo("Organisation " + one);
        accept(ben, link).refused("INVITATION_FOR_ANOTHER", "input.token");
        assertThat(accept(actor(login), link).accepted().text("result.entity.slug"))
                .isEqualTo(one);
        assertThat(accept(actor(login), link).accepted().text("result.entity.slug"))
                .isEqualTo(one);
        accept(ben, link).refused("INVITATION_ACCEPTED", "input.token");
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
        ann.mutate("grantRole", Map.of("memberId", member, "roleId", role(ann, "CPO")), "roleGrant", "id")
                .accepted();
        assertThat(guest.ask("{ businessLines { nodes { name } } }").<String>list("businessLines.nodes[*].name"))
                .containsExactly("Line of one");
        guest.mutate("draftVision", Map.of("statement", "Mine to set now"), "vision", "id")
                .accepted();

        accept(guest, invite(ben, cleo, "PM")).accepted();
        Actor both = actor(login(cleo));
        both.ask(VIEWER).failed("ORGANISATION_REQUIRED");
        Answer there =
                both.with("X-Organisation", two).ask("{ businessLines { nodes { name } } viewer { permissions } }");
        assertThat(there.<String>list("businessLines.nodes[*].name")).containsExactly("Line of two");
        assertThat(there.<String>list("viewer.permissions")).doesNotContain("VISION_CREATE");
        assertThat(both.with("X-Organisation", one).ask(VIEWER).<String>list("viewer.permissions"))
                .contains("VISION_CREATE");

        assertThat(remove(ann, member)).isTrue();
        both.with("X-Organisation", one).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(both.with("X-Organisation", two).ask(VIEWER).text("viewer.organisation.slug"))
                .isEqualTo(two);
        assertThat(actor(login(cleo)).ask(VIEWER).text("viewer.organisation.slug"))
                .isEqualTo(two);

        accept(both.with("X-Organisation", two), invite(ann, cleo, "PM")).accepted();
        Answer back = actor(login(cleo)).with("X-Organisation", one).ask(VIEWER);
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
                    .readTree(actor(login(who)).ask(document, variables).body());
        });
        assertThat(guide.follow()).isGreaterThan(15);
    }

    @Test
    void theLastAdminHandsOverAndLeaves() {
        String slug = slug();
        Actor first = founder(slug);
        String email = account("heir");
        accept(actor(login(email)), invite(first, email, "PM")).accepted();
        Actor heir = actor(login(email));
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
        Answer gone = actor(login(mine.text("viewer.member.email"))).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(gone.body()).contains("belongs to no organisation");
        assertThat(heir.ask(VIEWER).<String>list("viewer.permissions")).contains("PEOPLE_CHANGE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void acceptingSurvivesAKeycloakThatFails(boolean asked) {
        Actor admin = founder(slug());
        String email = account("flaky");
        String token = invite(admin, email, "PM");
        if (asked) {
            WIRE.cutAfter(1, true, JOINING);
        } else {
            WIRE.cut();
        }
        accept(actor(login(email)), token).failed("UNAVAILABLE");
        assertThat(members(admin, email)).isZero();
        actor(login(email)).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        WIRE.mend();
        accept(actor(login(email)), token).accepted();
        assertThat(members(admin, email)).isEqualTo(1);
        actor(login(email)).ask(VIEWER).text("viewer.member.id");
    }

    @Test
    void acceptingSurvivesADatabaseThatFailsAfterKeycloakWasTold() {
        Actor admin = founder(slug());
        String email = account("cut-off");
        String token = invite(admin, email, "PM");
        WIRE.beforeAnswers(PeopleTests::cutTransactionsOff);
        assertThat(accept(actor(login(email)), token).errors()).isNotEmpty();
        WIRE.mend();
        assertThat(members(admin, email)).isZero();
        Answer refused = actor(login(email)).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(refused.body()).contains("not, or no longer, a member");
        accept(actor(login(email)), token).accepted();
        assertThat(members(admin, email)).isEqualTo(1);
        actor(login(email)).ask(VIEWER).text("viewer.member.id");
    }

    @Test
    void acceptingAtTheSameTimeGivesOneMember() {
        Actor admin = founder(slug());
        String email = account("twice");
        String token = invite(admin, email, "PM");
        Actor guest = actor(login(email));
        List<Answer> answers =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> accept(guest, token)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).allSatisfy(answer -> answer.accepted());
        assertThat(members(admin, email)).isEqualTo(1);
        assertThat(admin.ask(
                                "query ($email: String!) { member(by: {email: $email}) { grants { nodes { id } } } }",
                                Map.of("email", email))
                        .<Object>list("member.grants.nodes"))
                .hasSize(1);
    }

    @Test
    void anUnconfirmedAddressIsNotEnoughForALinkThatWasHandedOver() {
        Actor admin = founder(slug());
        String email = "unconfirmed-" + UUID.randomUUID() + "@people.example";
        LOGIN.register(email, false);
        accept(actor(login(email)), invite(admin, email, "PM")).refused("EMAIL_NOT_VERIFIED", "input.token");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void removingHoldsAtOnceAndKeycloakHearsOfItLater(boolean asked) throws InterruptedException {
        Actor admin = founder(slug());
        String email = account("removed");
        accept(actor(login(email)), invite(admin, email, "PM")).accepted();
        Actor removed = actor(login(email));
        String member = removed.ask(VIEWER).text("viewer.member.id");
        if (asked) {
            WIRE.cutAfter(1, true, LEAVING);
        } else {
            WIRE.cut();
        }
        assertThat(remove(admin, member)).isFalse();
        removed.ask(VIEWER).failed("ORGANISATION_REQUIRED");
        WIRE.mend();
        assertThat(WIRE.carries(LEAVING, Duration.ofSeconds(20))).isTrue();
        Answer forgotten = actor(login(email)).ask(VIEWER).failed("ORGANISATION_REQUIRED");
        assertThat(forgotten.body()).contains("belongs to no organisation");
    }

    private Actor founder(String slug) {
        String email = account("founder");
        actor(login(email))
                .mutate("signUp", Map.of("slug", slug, "name", "Organisation " + slug), "membership", "slug")
                .accepted();
        return actor(login(email));
    }

    private static String slug() {
        return "people-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String account(String name) {
        String email = name + "-" + UUID.randomUUID() + "@people.example";
        LOGIN.register(email, true);
        return email;
    }

    private static String invite(Actor admin, String email, String level) {
        String link = admin.ask("""
                        mutation ($input: InviteMemberInput!) { result: inviteMember(input: $input) {
                          invitation { id } link userErrors { code message } } }""", Map.of("input", Map.of("email", email, "roleId", role(admin, level))))
                .accepted()
                .text("result.link");
        return link.substring(link.indexOf('=') + 1);
    }

    private static String role(Actor admin, String level) {
        return admin.ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='" + level + "')].id")
                .getFirst();
    }

    private static Answer accept(Actor guest, String token) {
        return guest.mutate("acceptInvitation", Map.of("token", token), "membership", "slug");
    }

    private static boolean remove(Actor admin, String member) {
        return Boolean.TRUE.equals(
                admin.ask("""
                        mutation ($id: ID!) { result: removeMember(input: {id: $id}) {
                          member { id } loginServerKnows userErrors { code } } }""", Map.of("id", member)).accepted().<Boolean>get("result.loginServerKnows"));
    }

    private static int members(Actor admin, String email) {
        return admin.ask(
                        "query ($email: String!) { members(filter: {email: {eq: $email}}) { nodes { id } } }",
                        Map.of("email", email))
                .list("members.nodes")
                .size();
    }

    private static void cutTransactionsOff() {
        try (var connection = DriverManager.getConnection(Database.url(), Roles.APPLICATION, Roles.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where usename = current_user and pid <> pg_backend_pid() and state = 'idle in transaction'""");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Actor actor(JsonNode login) {
        return new Actor(endpoint, login.path("access_token").asString());
    }

    private static JsonNode login(String user) {
        return LOGIN.token(Map.of(
                "grant_type", "password", "client_id", "throughline-cli", "username", user, "password", "throughline"));
    }
}
