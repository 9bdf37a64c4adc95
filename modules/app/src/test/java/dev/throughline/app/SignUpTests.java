package dev.throughline.app;

import static dev.throughline.app.EndToEndTest.Environment.LOGIN;
import static dev.throughline.app.EndToEndTest.Environment.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.founding.UnfinishedFoundings;
import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An organisation comes on board, all of it or none of it.
@EndToEndTest
class SignUpTests {

    private static final KeycloakAdmin KEYCLOAK = new KeycloakAdmin(LOGIN.url());
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String OWN = "{ organisation { slug name setUp { step doneAt } } viewer { permissions } }";

    private final URI endpoint;
    private final KeycloakRealm realm;
    private final UnfinishedFoundings unfinished;

    SignUpTests(@LocalServerPort int port, @Autowired KeycloakRealm realm, @Autowired UnfinishedFoundings unfinished) {
        this.endpoint = URI.create("http://localhost:" + port + "/graphql");
        this.realm = realm;
        this.unfinished = unfinished;
    }

    @AfterEach
    void mend() {
        WIRE.mend();
    }

    @Test
    void aPersonOfNoOrganisationSignsOneUpAndIsItsAdmin() {
        String ann = somebody();
        Actor before = as(ann);
        assertThat(before.ask(OWN).failed("ORGANISATION_REQUIRED").status()).isEqualTo(403);
        assertThat(before.ask("{ __typename }").text("__typename")).isEqualTo("Query");

        signUp(before, "ann-and-friends", "key").accepted();

        before.ask(OWN).failed("ORGANISATION_REQUIRED");
        Actor admin = as(ann);
        Answer own = admin.ask(OWN);
        assertThat(own.text("organisation.slug")).isEqualTo("ann-and-friends");
        assertThat(own.<String>list("organisation.setUp[*].step"))
                .containsExactly("PEOPLE", "LINES", "TEAMS", "VISION");
        assertThat(own.<String>list("viewer.permissions"))
                .contains("ROLE_CHANGE")
                .doesNotContain("VISION_CREATE");

        admin.mutate("addTeam", Map.of("name", "First"), "team", "id").accepted();
        assertThat(admin.ask(OWN).<String>list("organisation.setUp[?(@.doneAt != null)].step"))
                .containsExactly("TEAMS");
    }

    @Test
    void anOrganisationMayBeginWithAWorkedExample() {
        String greta = somebody();
        as(greta)
                .mutate("signUp", with("gretas", "template", "PRODUCT_KATA"), "membership", "slug")
                .accepted();

        Answer line = as(greta).ask("""
                { organisation { setUp { step doneAt } }
                  visions(first: 2) { nodes { statement state challenges(first: 2) { nodes { statement state
                    targetConditions(first: 2) { nodes { statement state
                      progress { verdict } history(first: 5) { nodes { by { email } } } } } } } } } }""");
        assertThat(line.<String>list("visions.nodes[*].state")).containsExactly("ACTIVE");
        assertThat(line.<String>list("visions.nodes[*].challenges.nodes[*].state"))
                .containsExactly("ACTIVE");
        String condition = "visions.nodes[0].challenges.nodes[0].targetConditions.nodes[0]";
        assertThat(line.text(condition + ".state")).isEqualTo("ACTIVE");
        assertThat(line.text(condition + ".progress.verdict")).isEqualTo("NOT_MET");
        assertThat(line.<String>list(condition + ".history.nodes[*].by.email")).containsOnly(greta);
        assertThat(line.<String>list("visions..statement")).allMatch(statement -> statement.startsWith("Example: "));
        assertThat(line.<String>list("organisation.setUp[?(@.doneAt == null)].step"))
                .containsExactly("PEOPLE");
    }

    @Test
    void aMemberElsewhereSignsUpAnOrganisationOfTheirOwn() {
        String bob = somebody();
        signUp(as(bob), "bobs-first", null).accepted();
        signUp(as(bob), "bobs-second", null).accepted();
        for (String slug : List.of("bobs-first", "bobs-second")) {
            assertThat(as(bob).with("X-Organisation", slug).ask(OWN).text("organisation.slug"))
                    .isEqualTo(slug);
        }
        Answer history = as(bob).with("X-Organisation", "bobs-second")
                .ask("{ organisation { history { nodes { actorName by { id } } } } }");
        assertThat(history.<Object>list("organisation.history.nodes[*].by")).containsOnlyNulls();
    }

    @Test
    void aRetryWithTheSameKeyGivesTheSameOrganisation() {
        Actor carl = as(somebody());
        String first = signUp(carl, "carls", "a key").text("result.entity.organisationId");
        assertThat(signUp(carl, "carls", "a key").text("result.entity.organisationId"))
                .isEqualTo(first);
        signUp(carl, "other", "a key").refused("IDEMPOTENCY_KEY_REUSED", "input.idempotencyKey");
        signUp(carl, "carls", "another key").refused("TAKEN", "input.slug");
        signUp(as(somebody()), "carls", "a key").refused("TAKEN", "input.slug");
    }

    @RepeatedTest(5)
    void parallelRetriesGiveOneOrganisation(RepetitionInfo repetition) throws Exception {
        String slug = "doras-" + repetition.getCurrentRepetition();
        String dora = somebody();
        Actor actor = as(dora);
        Callable<String> signUp = () -> signUp(actor, slug, "key").text("result.entity.organisationId");
        try (var parallel = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> ids = parallel.invokeAll(List.of(signUp, signUp, signUp, signUp)).stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
        assertThat(as(dora).ask(OWN).text("organisation.slug")).isEqualTo(slug);
    }

    @Test
    void refusesSlugsThatMeanTheProductOrThatNoAddressCanCarry() {
        Actor actor = as(somebody());
        for (String reserved : List.of("admin", "api", "graphql")) {
            signUp(actor, reserved, null).refused("TAKEN", "input.slug");
        }
        for (String key : List.of("", "k".repeat(201))) {
            signUp(actor, "keyed", key).refused("TEXT_LENGTH", "input.idempotencyKey");
        }
        for (String malformed : List.of("", "-x", "x-", "Ünï", "a b", "UPPER", "a.b", "../x", "x".repeat(64))) {
            signUp(actor, malformed, null).refused("INVALID", "input.slug");
        }
    }

    @Test
    void leavesNothingBehindWhereTheDatabaseRefuses() {
        Actor eve = as(somebody());
        Map<String, Object> input = Map.of("slug", "eves", "name", "x".repeat(201));
        eve.mutate("signUp", input, "membership", "slug").refused("TEXT_LENGTH", "input.name");
        assertThat(KEYCLOAK.organization("eves")).isEmpty();
        signUp(eve, "eves", null).accepted();
    }

    @Test
    void aRequestThatFindsABegunFoundingTakesNothingBack() {
        Actor hal = as(somebody());
        Map<String, Object> input = Map.of("slug", "hals", "name", "x".repeat(201), "idempotencyKey", "key");
        WIRE.cutAfter(2, true, line -> line.contains("/admin/"));
        hal.mutate("signUp", input, "membership", "slug");
        WIRE.mend();
        assertThat(KEYCLOAK.organization("hals")).isPresent();

        hal.mutate("signUp", input, "membership", "slug").refused("TEXT_LENGTH", "input.name");

        assertThat(KEYCLOAK.organization("hals")).isPresent();
        KEYCLOAK.organization("hals").ifPresent(realm::delete);
    }

    @Test
    void asksForAConfirmedAddress() {
        String email = "unconfirmed@sign-up.example";
        LOGIN.register(email, false);
        signUp(as(email), "unconfirmed", null).refused("EMAIL_NOT_VERIFIED", "input");
    }

    @Test
    void theOperatorNamesTheFirstAdmin() {
        String fay = somebody();
        Actor operator = new Actor(endpoint, LOGIN.operatorToken());
        signUp(operator, "fays", null).refused("INVALID", "input.adminEmail");
        operator.mutate("signUp", with("fays", "adminEmail", "unknown@sign-up.example"), "membership", "slug")
                .refused("NOT_FOUND", "input.adminEmail");
        operator.mutate("signUp", with("fays", "adminEmail", fay), "membership", "slug")
                .accepted();
        assertThat(as(fay).ask(OWN).text("organisation.slug")).isEqualTo("fays");
        as(somebody())
                .mutate("signUp", with("others", "adminEmail", fay), "membership", "slug")
                .refused("INVALID", "input.adminEmail");
    }

    /// Keycloak is asked four times: is there a note, create, add the admin, clear the note. Whatever arrives last, and
    /// whether its answer does, the rest of the world is gone from then on, as if the process had been killed.
    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "2,true", "2,false", "3,true", "3,false", "4,true", "4,false"})
    void isThereWhollyOrNotAtAllWhereverItIsCutOff(int requests, boolean answerLost) {
        String person = somebody();
        Actor actor = as(person);
        String slug = "cut-%d-%s".formatted(requests, answerLost);
        signUpOnce(actor, slug, requests, answerLost);
        WIRE.mend();

        realm.byAttribute("throughline.founding.state", "begun")
                .forEach(begun ->
                        realm.mark(begun.id(), Map.of("throughline.founding.begun-at", Instant.EPOCH.toString())));
        unfinished.settleAll();

        assertThat(realm.byAttribute("throughline.founding.state", "begun")).isEmpty();
        boolean there = KEYCLOAK.organization(slug).isPresent();
        Answer own = as(person).ask(OWN);
        if (there) {
            assertThat(own.text("organisation.slug")).isEqualTo(slug);
        } else {
            own.failed("ORGANISATION_REQUIRED");
        }
        signUp(actor, slug, "key").accepted();
        assertThat(as(person).ask(OWN).text("organisation.slug")).isEqualTo(slug);
    }

    private void signUpOnce(Actor actor, String slug, int requests, boolean answerLost) {
        if (requests == 0) {
            WIRE.cut();
        } else {
            WIRE.cutAfter(requests, answerLost, line -> line.contains("/admin/"));
        }
        signUp(actor, slug, "key");
        assertThat(WIRE.isCut()).isTrue();
    }

    private Answer signUp(Actor actor, String slug, String key) {
        return actor.mutate(
                "signUp",
                key == null ? with(slug, "timeZone", "Europe/Berlin") : with(slug, "idempotencyKey", key),
                "membership",
                "organisationId slug name");
    }

    private static Map<String, Object> with(String slug, String field, String value) {
        return new HashMap<>(Map.of("slug", slug, "name", "Organisation " + slug, field, value));
    }

    private static String somebody() {
        String email = "person-%d@sign-up.example".formatted(PEOPLE.incrementAndGet());
        LOGIN.register(email, true);
        return email;
    }

    private Actor as(String email) {
        return new Actor(endpoint, LOGIN.tokenOf(email));
    }
}
