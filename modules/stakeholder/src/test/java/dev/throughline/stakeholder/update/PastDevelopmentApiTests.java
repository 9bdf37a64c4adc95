package dev.throughline.stakeholder.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was so then stays told as it was then, wherever it belongs by now, and to nobody else.
@ModuleTest
class PastDevelopmentApiTests {

    private final Market market;
    private final Writing writing;

    PastDevelopmentApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
        this.writing = new Writing(market);
    }

    @Test
    void keepsWhatWasMeasuredThenThoughItWasCorrectedSince() {
        writing.held();
        String wrong = writing.measure(90);
        String meeting = writing.held();
        String right = Market.make(
                market.pm,
                "correctMeasurement",
                "measurement",
                Map.of("id", wrong, "value", Map.of("value", 9), "note", "A typing error"));
        assertThat(nodes(market.pm, meeting)).containsExactly(wrong);
        assertThat(nodes(market.pm, writing.engagement(Instant.now()))).containsExactly(right);
    }

    @Test
    void tellsThatAPromiseEndedAndNotThatItBinds() {
        String promise = market.promised(market.account("Acme"));
        market.promise("triagePromise", promise, Map.of("verdict", "Not ours")).accepted();
        market.promise("declinePromise", promise, Map.of("reply", "It is not ours"))
                .accepted();
        assertThat(Writing.agenda(market.pm, writing.engagement(Instant.now()))
                        .<String>list("engagement.agenda.items[?(@.kind == 'PROMISE')].statement"))
                .singleElement()
                .asString()
                .endsWith(" was declined.");
    }

    @Test
    void tellsTheTeamThatItStandsBehindAPromiseNoMore() {
        String promise = market.promised(market.account("Acme"));
        market.promise("triagePromise", promise, Map.of("verdict", "Fits", "themeId", market.theme("Search")))
                .accepted();
        String held = held(market.team);
        market.promise("unlinkPromise", promise, Map.of()).accepted();
        assertThat(nodes(market.pm, held)).contains(promise);
        assertThat(Writing.agenda(market.pm, about(market.team, Instant.now()))
                        .<String>list("engagement.agenda.items[*].statement"))
                .singleElement()
                .asString()
                .contains(" is hijack: ");
    }

    @Test
    void tellsTheLineAboveWhatEndedWithALineBelow() {
        String above = market.organisation.line("Above");
        Actor admin = market.organisation.admin();
        admin.mutate("moveBusinessLine", Map.of("id", market.line, "parentId", above), "businessLine", "id")
                .accepted();
        admin.mutate("archiveBusinessLine", Map.of("id", market.line, "withContents", true), "businessLine", "id")
                .accepted();
        Actor everywhere = market.organisation.as("VP");
        String drafted = Market.make(
                everywhere,
                "draftStatusUpdate",
                "statusUpdate",
                Map.of("title", "What ended", "businessLineId", above));
        assertThat(everywhere
                        .ask(Writing.SENTENCES, Map.of("id", drafted))
                        .<String>list("statusUpdate.sentences.nodes[?(@.section == 'PROGRESS')].statement"))
                .contains("The target condition \"Buy in two days\" is abandoned.");
    }

    @Test
    void namesTheDayOfWhatWasObservedLongAgo() {
        Instant longAgo = Instant.now().minus(300, ChronoUnit.DAYS);
        Market.make(
                market.pm,
                "recordMeasurement",
                "measurement",
                Map.of(
                        "metricId",
                        writing.other("Searches"),
                        "value",
                        Map.of("value", 14),
                        "observedAt",
                        longAgo.toString()));
        assertThat(writing.statements(Map.of()))
                .contains("\"Searches\" was measured on %s: 14."
                        .formatted(LocalDate.ofInstant(longAgo, ZoneId.of("Europe/Berlin"))));
    }

    @Test
    void tellsNothingThatCameAfterTheMeetingTookPlace() {
        writing.held();
        Instant then = Instant.now();
        String checkIn = writing.checkIn(3);
        String noted = writing.engagement(then);
        market.pm
                .mutate("holdEngagement", Map.of("id", noted), "engagement", "id")
                .accepted();
        assertThat(nodes(market.pm, noted)).isEmpty();
        assertThat(nodes(market.pm, writing.engagement(Instant.now()))).containsExactly(checkIn);
    }

    @Test
    void tellsOfAMeetingTheSameWithOthersAsAlone() {
        Actor own = market.organisation.having("STAKEHOLDER_READ", "PROMISE_OWN_READ");
        String promise = market.promised(market.account("Acme"));
        market.promise("triagePromise", promise, Map.of("verdict", "Fits", "themeId", market.theme("Search")))
                .accepted();
        String with = about(market.team, Instant.now());
        String without = about(market.organisation.team("Other", market.line), Instant.now());
        Answer both = own.ask(
                "query ($with: ID!, $without: ID!) { with: engagement(id: $with) { agenda { more } }"
                        + " without: engagement(id: $without) { agenda { more } } }",
                Map.of("with", with, "without", without));
        assertThat(both.<Boolean>get("with.agenda.more")).isTrue();
        assertThat(both.<Boolean>get("without.agenda.more")).isFalse();
        Actor blind = market.organisation.having("STAKEHOLDER_READ");
        assertThat(Writing.agenda(blind, without).<Boolean>get("engagement.agenda.more"))
                .isFalse();
    }

    private static List<String> nodes(Actor reader, String id) {
        return Writing.agenda(reader, id).list("engagement.agenda.items[*].node.id");
    }

    private String held(String team) {
        String id = about(team, Instant.now());
        market.pm.mutate("holdEngagement", Map.of("id", id), "engagement", "id").accepted();
        return id;
    }

    private String about(String team, Instant at) {
        return writing.engagement(at, Map.of("teamId", team));
    }
}
