package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Database;
import org.junit.jupiter.api.Test;

/// Two nodes on one database, and one bucket.
class SharedLimitTests {

    private static final String ORGANISATION = "0b6e1c3a-5d4f-4a7b-8c21-0000000000ab";
    private static final String COSTLY =
            "{ visions(first: 25) { nodes { statement challenges(first: 10) { nodes { statement } } } } }";
    private static final String LEFT = "{ rateLimit { caller { remaining } organisation { remaining capacity } } }";

    @Test
    void countsTogetherWhatSeveralNodesAreAsked() throws Exception {
        try (Node first = node(1_000);
                Node second = node(1_000)) {
            Actor here = first.founded(ORGANISATION);
            Actor there = second.person("admin", ORGANISATION);
            assertThat(there.ask(LEFT).<Integer>get("rateLimit.caller.remaining"))
                    .isGreaterThan(990);
            assertThat(here.ask(COSTLY).status()).isEqualTo(200);
            Thread.sleep(300);
            assertThat(there.ask(LEFT).<Integer>get("rateLimit.caller.remaining"))
                    .isBetween(430, 460);
            assertThat(there.ask(COSTLY).failed("RATE_LIMITED").status()).isEqualTo(429);
            assertThat(there.ask(LEFT).<Integer>get("rateLimit.organisation.remaining"))
                    .isLessThan(3_460);
        }
        try (Node larger = node(2_000)) {
            Actor again = larger.person("admin", ORGANISATION);
            assertThat(again.ask(COSTLY).status()).as("with a larger bucket").isEqualTo(200);
            assertThat(again.ask(LEFT).<Integer>get("rateLimit.organisation.capacity"))
                    .isEqualTo(8_000);
        }
    }

    private static Node node(int points) {
        return Node.on(
                Database.url(),
                "--throughline.limits.rate.points=" + points,
                "--throughline.limits.rate.restored=1",
                "--throughline.limits.rate.shared=100ms");
    }
}
