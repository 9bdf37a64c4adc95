package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Tokens;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// What one caller and one organisation may ask for in a while, with small buckets.
@ModuleTest
@TestPropertySource(
        properties = {
            "throughline.limits.rate.points=1000",
            "throughline.limits.rate.restored=1",
            "throughline.limits.rate.organisation=2"
        })
class RateLimitTests {

    private static final String LEFT = "{ rateLimit { operationsAtOnce caller { capacity remaining restoredPerSecond"
            + " fullAt } organisation { capacity remaining restoredPerSecond } } }";
    private static final String COSTLY =
            "{ visions(first: 25) { nodes { statement challenges(first: 10) { nodes { statement } } } } }";
    private static final String CHEAP = "{ viewer { name } }";

    private final Actors actors;
    private final TestOrganisation organisation;

    RateLimitTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
    }

    @Test
    void tellsWhatAnOperationCosts() {
        assertThat(organisation.admin().ask(CHEAP).body())
                .isEqualTo("{\"data\":{\"viewer\":{\"name\":\"Admin\"}},\"extensions\":{\"cost\":{\"points\":2}}}");
    }

    @Test
    void tellsWhatIsLeftOfBothBuckets() {
        Actor somebody = organisation.as("PM");
        somebody.ask(COSTLY);
        Answer left = somebody.ask(LEFT);
        assertThat(left.<Integer>get("rateLimit.operationsAtOnce")).isEqualTo(20);
        assertThat(left.<Integer>get("rateLimit.caller.capacity")).isEqualTo(1_000);
        assertThat(left.<Integer>get("rateLimit.caller.restoredPerSecond")).isEqualTo(1);
        assertThat(left.<Integer>get("rateLimit.caller.remaining")).isBetween(430, 460);
        assertThat(left.<Integer>get("rateLimit.organisation.capacity")).isEqualTo(2_000);
        assertThat(left.<Integer>get("rateLimit.organisation.remaining")).isLessThan(1_460);
    }

    @Test
    void refusesWhatTheCallersBucketDoesNotHold() throws Exception {
        Actor greedy = organisation.as("PM");
        assertThat(greedy.ask(COSTLY).status()).isEqualTo(200);
        Answer refused = greedy.ask(COSTLY).failed("RATE_LIMITED");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body())
                .contains("This operation costs 551 points, and of the 1,000 that you may spend at a time")
                .contains("\"limit\":1000")
                .doesNotContain("\"data\"");
        assertThat(JsonPath.<Integer>read(refused.body(), "$.errors[0].extensions.retryAfter"))
                .isBetween(80, 105);
        assertThat(greedy.ask(CHEAP).status()).isEqualTo(200);
        assertThat(organisation.as("VP").ask(COSTLY).status()).isEqualTo(200);
    }

    @Test
    void saysWhenToTryAgainWhateverIsAccepted() throws Exception {
        String token =
                Tokens.signed(Claims.of(organisation.adminSubject(), Map.of(organisation.slug(), organisation.id())));
        organisation.admin().ask(COSTLY);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> refused = http.send(
                    HttpRequest.newBuilder(actors.endpoint())
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json")
                            .POST(BodyPublishers.ofString("{\"query\": \"" + COSTLY + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isPositive();
        }
    }

    @Test
    void refusesWhatTheOrganisationsBucketDoesNotHold() {
        organisation.as("PM").ask(COSTLY);
        organisation.as("VP").ask(COSTLY);
        Actor third = organisation.as("CPO");
        organisation.as("TEAM_MEMBER").ask(COSTLY);
        int before = third.ask(LEFT).get("rateLimit.caller.remaining");
        Answer refused = third.ask(COSTLY).failed("RATE_LIMITED");
        assertThat(refused.body()).contains("that your organisation may spend at a time");
        assertThat(third.ask(LEFT).<Integer>get("rateLimit.caller.remaining")).isGreaterThan(before - 20);
        assertThat(actors.organisation().admin().ask(COSTLY).status()).isEqualTo(200);
    }

    @Test
    void chargesADocumentThatCannotBeExecuted() {
        Actor somebody = organisation.as("PM");
        int before = somebody.ask(LEFT).get("rateLimit.caller.remaining");
        somebody.ask("{ nothing }").failed("BAD_USER_INPUT");
        somebody.ask("{ viewer {").failed("BAD_USER_INPUT");
        assertThat(somebody.ask(LEFT).<Integer>get("rateLimit.caller.remaining"))
                .isBetween(before - 25, before - 20);
    }

    @Test
    void chargesAVisitorToo() {
        Actor visitor = new Actor(actors.endpoint(), Tokens.signed(Claims.of("visitor", Map.of())));
        Answer left = visitor.ask(LEFT);
        assertThat(left.<Integer>get("rateLimit.caller.capacity")).isEqualTo(1_000);
        assertThat(left.<Object>get("rateLimit.organisation")).isNull();
        assertThat(IntStream.range(0, 150).map(n -> visitor.ask("{ viewer {").status()))
                .containsOnly(400);
        visitor.ask(LEFT).failed("RATE_LIMITED");
    }
}
