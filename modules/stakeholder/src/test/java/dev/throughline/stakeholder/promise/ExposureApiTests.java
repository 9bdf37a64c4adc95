package dev.throughline.stakeholder.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class ExposureApiTests {

    private final Market market;
    private final Statements statements;

    ExposureApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
    }

    @Test
    void followsTheThemeAndKeepsWhy() {
        String theme = market.theme("Search");
        String promise = market.triaged(theme);
        assertThat(market.exposure(promise)).isEqualTo("UNVALIDATED");
        market.theme("discoverTheme", theme);
        market.validate(theme);
        assertThat(market.exposure(promise)).isEqualTo("UNVALIDATED");
        market.theme("deliverTheme", theme);
        assertThat(market.exposure(promise)).isEqualTo("PLANNED");
        market.theme("returnTheme", theme);
        assertThat(market.exposure(promise)).isEqualTo("UNVALIDATED");
        market.theme("abandonTheme", theme);
        assertThat(market.exposure(promise)).isEqualTo("HIJACK");

        Answer told = market.sales.ask("""
                query ($id: ID!) { promise(id: $id) { exposedBecause exposureHistory { nodes {
                  formerExposure exposure because action subject reason } }
                  history(first: 1) { nodes { action reason } } } }""", Map.of("id", promise));
        assertThat(told.<String>list("promise.exposureHistory.nodes[*].action"))
                .containsExactly(
                        "abandonTheme", "returnTheme", "deliverTheme", "discoverTheme", "triagePromise", "logPromise");
        assertThat(told.text("promise.exposureHistory.nodes[1].formerExposure")).isEqualTo("PLANNED");
        assertThat(told.text("promise.exposureHistory.nodes[1].exposure")).isEqualTo("UNVALIDATED");
        assertThat(told.text("promise.exposureHistory.nodes[1].subject")).isEqualTo(theme);
        assertThat(told.text("promise.exposureHistory.nodes[1].reason")).isEqualTo("We know more");
        assertThat(told.text("promise.exposedBecause")).contains("ABANDONED");
        assertThat(told.text("promise.history.nodes[0].action")).isEqualTo("abandonTheme");
    }

    @Test
    void followsWhatIsAboveTheTheme() {
        String theme = market.delivered("Search");
        String promise = market.triaged(theme);
        assertThat(market.exposure(promise)).isEqualTo("PLANNED");
        market.cpo
                .mutate("retireVision", Map.of("id", market.vision, "reason", "Another business"), "vision", "id")
                .accepted();
        Answer told = market.pm.ask(
                "query ($id: ID!) { promise(id: $id) { exposure exposureHistory(first: 1) { nodes { action subject reason } } } }",
                Map.of("id", promise));
        assertThat(told.text("promise.exposure")).isEqualTo("HIJACK");
        assertThat(told.text("promise.exposureHistory.nodes[0].subject")).isEqualTo(market.vision);
        assertThat(told.text("promise.exposureHistory.nodes[0].reason")).isEqualTo("Another business");
    }

    @Test
    void followsARoadmapThatIsArchivedAndAChallengeThatIsGivenUp() {
        String proposed = market.triaged(market.theme("Proposed"));
        market.vp
                .mutate("abandonChallenge", Map.of("id", market.challenge), "challenge", "id")
                .accepted();
        assertThat(market.exposure(proposed)).isEqualTo("HIJACK");
        Market.move(market.pm, "archiveRoadmap", "roadmap", market.roadmap).accepted();
        assertThat(market.exposure(proposed)).isEqualTo("HIJACK");
    }

    @Test
    void staysAsItWasOnceThePromiseHasEnded() {
        String theme = market.delivered("Search");
        String kept = market.triaged(theme);
        market.promise("acceptPromise", kept, Map.of()).accepted();
        market.promise("keepPromise", kept, Map.of()).accepted();
        market.theme("returnTheme", theme);
        assertThat(market.exposure(kept)).isEqualTo("PLANNED");
    }

    @Test
    void isThatOfTheThemeThatStandsBehindThePromise() {
        String promise = market.triaged(market.delivered("Search"));
        String theme = market.theme("Other");
        market.promise("linkPromise", market.promised(market.account("A")), Map.of("themeId", theme))
                .refused("MOVE_NOT_ALLOWED", "input.id");
        assertThat(market.promise("linkPromise", promise, Map.of("themeId", theme))
                        .text("result.entity.exposure"))
                .isEqualTo("UNVALIDATED");
        assertThat(market.promise("unlinkPromise", promise, Map.of()).text("result.entity.exposure"))
                .isEqualTo("HIJACK");
        market.promise("unlinkPromise", promise, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        market.theme("declineTheme", theme);
        market.promise("linkPromise", promise, Map.of("themeId", theme)).refused("MOVE_NOT_ALLOWED", "input.themeId");
        Actor other = market.organisation.inTeam("PM", market.organisation.team("Other", market.line));
        other.mutate("linkPromise", Map.of("id", promise, "themeId", market.theme("Third")), "promise", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void isAddedUpForAThemeATeamAndAChallenge() {
        String theme = market.delivered("Search");
        String account = market.account("A");
        for (String due : List.of("2030-03-01", "2030-02-01")) {
            String promise = market.log(Map.of("accountId", account, "contractual", true, "dueOn", due))
                    .id();
            market.promise("triagePromise", promise, Map.of("verdict", "It fits", "themeId", theme))
                    .accepted();
        }
        market.triaged(market.theme("Proposed"));
        market.promised(account);

        Answer theirs = loads(market.pm, theme);
        assertThat(theirs.<Integer>get("theme.promiseLoad.promises")).isEqualTo(2);
        assertThat(theirs.<Integer>get("theme.promiseLoad.contractual")).isEqualTo(2);
        assertThat(theirs.<Integer>get("theme.promiseLoad.accounts")).isEqualTo(1);
        assertThat(theirs.text("theme.promiseLoad.nextDueOn")).isEqualTo("2030-02-01");
        for (String place : List.of("team", "challenge")) {
            assertThat(theirs.<Integer>get(place + ".promiseLoad.promises")).isEqualTo(3);
            assertThat(theirs.<Integer>get(place + ".promiseLoad.accounts")).isEqualTo(2);
            assertThat(theirs.<Integer>get(place + ".promiseLoad.planned")).isEqualTo(2);
            assertThat(theirs.<Integer>get(place + ".promiseLoad.unvalidated")).isEqualTo(1);
        }
        Answer hidden = market.sales.ask(
                "query ($c: ID!) { challenge(id: $c) { promiseLoad { promises } } }", Map.of("c", market.challenge));
        assertThat(hidden.<Object>get("challenge.promiseLoad")).isNull();
    }

    @Test
    void costsNoMoreForManyPromisesThanForOne() {
        market.triaged(market.delivered("First"));
        List<String> one = statements.during(this::list);
        market.triaged(market.discovered("Second"));
        market.triaged(market.theme("Third"));
        assertThat(statements.during(this::list)).hasSameSizeAs(one);
    }

    private Answer loads(Actor actor, String theme) {
        String load = "promiseLoad { promises contractual accounts hijack unvalidated planned safe nextDueOn }";
        return actor.ask(
                "query ($t: ID!, $m: ID!, $c: ID!) { theme(id: $t) { %1$s } team(by: {id: $m}) { %1$s } challenge(id: $c) { %1$s } }"
                        .formatted(load),
                Map.of("t", theme, "m", market.team, "c", market.challenge));
    }

    private Answer list() {
        Answer answer = market.pm.ask("""
                { promises(first: 9) { nodes { inPlainWords madeBy { name } account { name promises(first: 3) { nodes { id } } }
                    exposureHistory(first: 3) { nodes { because } }
                    theme { title promiseLoad { promises } promises(first: 3) { nodes { wording } } } } }
                  teams { nodes { promiseLoad { promises } } }
                  challenges { nodes { promiseLoad { promises } } } }""");
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }
}
