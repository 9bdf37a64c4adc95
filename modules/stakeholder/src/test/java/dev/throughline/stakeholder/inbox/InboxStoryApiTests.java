package dev.throughline.stakeholder.inbox;

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

/// What is owed and what moved, of requests, promises and decisions.
@ModuleTest
class InboxStoryApiTests {

    private static final String OWED = """
            { inbox { owed(first: 100) { totalCount nodes { kind title words since dueAt subject { __typename id } } } owedCounts { kind count } } }""";
    private static final String NEWS = """
            { inbox { unreadCount notifications(first: 100) { nodes { id kind title words moves subject { __typename id } } } } }""";

    private final Market market;
    private final Statements statements;

    InboxStoryApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
    }

    @Test
    void owesALookAtPromisesAndThenAnAnswer() {
        String promise = market.promised(market.account("Acme"));
        assertThat(owed(market.pm, "PROMISE_TRIAGE")).containsExactly("We will build the button");
        assertThat(owed(market.vp, "PROMISE_TRIAGE")).containsExactly("We will build the button");
        assertThat(owed(market.sales, "PROMISE_TRIAGE")).isEmpty();
        market.promise("triagePromise", promise, Map.of("verdict", "It does not fit"))
                .accepted();
        assertThat(owed(market.pm, "PROMISE_TRIAGE")).isEmpty();
        assertThat(owed(market.pm, "PROMISE_ANSWER")).containsExactly("We will build the button");
        assertThat(owed(market.vp, "PROMISE_ANSWER")).isEmpty();
        market.promise("declinePromise", promise, Map.of("reply", "We help otherwise"))
                .accepted();
        assertThat(owed(market.pm, "PROMISE_ANSWER")).isEmpty();
    }

    @Test
    void tellsWhoPromisedWhatBecomesOfIt() {
        String theme = market.delivered("Search");
        String promise = market.triaged(theme);
        Answer triaged = market.sales.ask(NEWS);
        assertThat(words(triaged, "PROMISE"))
                .containsExactly(
                        "A product manager has looked into it and decides next. Its exposure went from HIJACK to"
                                + " PLANNED. It promises a feature whose theme is in DELIVERY, with a validated problem.");
        market.theme("returnTheme", theme);
        Answer moved = market.sales.ask(NEWS);
        assertThat(words(moved, "PROMISE"))
                .containsExactly(
                        "Its exposure went from PLANNED to UNVALIDATED. It promises a feature whose theme is in"
                                + " DISCOVERY: nobody knows as yet what will be built.");
        assertThat(moved.<Integer>list("inbox.notifications.nodes[?(@.kind=='PROMISE')].moves"))
                .containsExactly(2);
        assertThat(moved.<String>list("inbox.notifications.nodes[?(@.kind=='PROMISE')].subject.id"))
                .containsExactly(promise);
        assertThat(words(market.pm.ask(NEWS), "PROMISE")).isEmpty();
    }

    @Test
    void tellsWhoeverAskedForTheSameWhatTheAnswerIs() {
        String original = market.studied(market.account("Acme"));
        String theirs =
                market.raise(market.stakeholder, Map.of("kind", "PROBLEM")).id();
        market.request("studyRequest", theirs, Map.of()).accepted();
        market.merge(theirs, original).accepted();
        assertThat(words(market.stakeholder.ask(NEWS), "REQUEST"))
                .containsExactly("Somebody asked for the same before, and both are answered together.");
        market.request("declineRequest", original, Map.of("reply", "Not now")).accepted();
        assertThat(words(market.stakeholder.ask(NEWS), "REQUEST")).containsExactly("It was declined.");
        assertThat(words(market.sales.ask(NEWS), "REQUEST")).containsExactly("It was declined.");
    }

    @Test
    void tellsWhoAskedWhatBecomesOfItAndNothingOfTheTheme() {
        String request = market.raised(market.account("Acme"));
        assertThat(owed(market.pm, "REQUEST_STUDY")).containsExactly("We need a button for this");
        String problem = market.problem("Nobody finds a plan");
        market.request("studyRequest", request, Map.of()).accepted();
        market.assume(request, "They would use it").accepted();
        market.request("acceptRequest", request, Map.of("problemId", problem)).accepted();
        assertThat(owed(market.pm, "REQUEST_STUDY")).isEmpty();
        assertThat(words(market.sales.ask(NEWS), "REQUEST")).containsExactly("The problem behind it is understood.");
        String theme = market.theme("A secret search");
        market.pm
                .mutate("linkProblem", Map.of("id", problem, "themeId", theme), "problem", "id")
                .accepted();
        assertThat(words(market.sales.ask(NEWS), "REQUEST"))
                .containsExactly("A team considers it, which is no commitment.");
        market.theme("discoverTheme", theme);
        Answer news = market.sales.ask(NEWS);
        assertThat(words(news, "REQUEST"))
                .containsExactly("A team is finding out what would help, which is no commitment.");
        assertThat(news.body()).doesNotContain("secret", "theme_");
        assertThat(news.<String>list("inbox.notifications.nodes[?(@.kind=='REQUEST')].title"))
                .containsExactly("We need a button for this");
    }

    @Test
    void owesDecisionsAndAdviceAndTellsWhatWasDecided() {
        Answer opened = market.vp.mutate(
                "openDecision", Map.of("question", "Build or buy?", "ownerId", member(market.pm)), "decision", "id");
        String decision = opened.id();
        assertThat(words(market.pm.ask(NEWS), "DECISION")).containsExactly("It is yours to decide.");
        assertThat(owed(market.pm, "DECISION_OPEN")).containsExactly("Build or buy?");
        market.pm
                .mutate("askDecision", Map.of("id", decision, "memberId", member(market.sales)), "decision", "id")
                .accepted();
        assertThat(owed(market.sales, "DECISION_ADVICE")).containsExactly("Build or buy?");
        assertThat(words(market.sales.ask(NEWS), "DECISION"))
                .containsExactly("You were asked what you think before it is decided.");
        market.sales
                .mutate("adviseDecision", Map.of("id", decision, "statement", "Buy"), "decision", "id")
                .accepted();
        assertThat(owed(market.sales, "DECISION_ADVICE")).isEmpty();
        assertThat(words(market.pm.ask(NEWS), "DECISION")).containsExactly("Somebody said what they think.");
        market.pm
                .mutate(
                        "decideDecision",
                        Map.of("id", decision, "choice", "Buy", "rationale", "Cheaper"),
                        "decision",
                        "id")
                .accepted();
        assertThat(owed(market.pm, "DECISION_OPEN")).isEmpty();
        assertThat(words(market.sales.ask(NEWS), "DECISION")).containsExactly("It was decided.");
    }

    /// What somebody may not read any more is neither called by its name nor told of.
    @Test
    void tellsNothingOfWhatMayNotBeReadAnyMore() {
        String request = market.raised(market.account("Acme"));
        market.request("studyRequest", request, Map.of()).accepted();
        assertThat(words(market.sales.ask(NEWS), "REQUEST")).hasSize(1);
        Answer roles = market.organisation.admin().ask("{ roles(first: 50) { nodes { id level version allows } } }");
        market.organisation
                .admin()
                .mutate(
                        "changeRole",
                        Map.of(
                                "id",
                                roles.<String>list("roles.nodes[?(@.level=='SALES')].id")
                                        .getFirst(),
                                "allows",
                                List.of("PROMISE_CREATE", "PROMISE_OWN_READ")),
                        "role",
                        "id")
                .accepted();
        Answer news = market.sales.ask(NEWS);
        assertThat(words(news, "REQUEST")).containsExactly("Something moved that you may not read any more.");
        assertThat(news.<Object>list("inbox.notifications.nodes[?(@.kind=='REQUEST')].title"))
                .containsOnlyNulls();
        assertThat(news.<Object>list("inbox.notifications.nodes[?(@.kind=='REQUEST')].subject"))
                .containsOnlyNulls();
        assertThat(news.body()).doesNotContain(request);
    }

    @Test
    void owesReviewsOfTheRoadmapsOfOnesTeams() {
        Actor elsewhere = market.organisation.inTeam("PM", market.organisation.team("Other", market.line));
        market.cpo
                .mutate("changeVision", Map.of("id", market.vision, "statement", "Another vision"), "vision", "id")
                .accepted();
        assertThat(owed(market.pm, "ROADMAP_REVIEW")).containsExactly("The roadmap");
        assertThat(owed(elsewhere, "ROADMAP_REVIEW")).isEmpty();
        assertThat(owed(market.sales, "ROADMAP_REVIEW")).isEmpty();
        Market.move(market.pm, "confirmRoadmap", "roadmap", market.roadmap).accepted();
        assertThat(owed(market.pm, "ROADMAP_REVIEW")).isEmpty();
    }

    @Test
    void owesAnAnswerToWhatIsHandedDown() {
        String condition = Market.make(
                market.vp,
                "draftTargetCondition",
                "targetCondition",
                Map.of(
                        "teamId",
                        market.team,
                        "challengeId",
                        market.challenge,
                        "statement",
                        "Purchase in one day",
                        "origin",
                        "MANAGEMENT",
                        "ownerId",
                        member(market.vp)));
        assertThat(owed(market.pm, "TARGET_CONDITION_ACCEPTANCE")).containsExactly("Purchase in one day");
        assertThat(owed(market.vp, "TARGET_CONDITION_ACCEPTANCE")).isEmpty();
        Market.move(market.pm, "acceptTargetCondition", "targetCondition", condition)
                .accepted();
        assertThat(owed(market.pm, "TARGET_CONDITION_ACCEPTANCE")).isEmpty();
        assertThat(words(market.vp.ask(NEWS), "TARGET_CONDITION")).containsExactly("It was accepted for the team.");
    }

    @Test
    void pagesWhatIsOwedInBothDirections() {
        String account = market.account("Acme");
        for (int number = 0; number < 3; number++) {
            market.promised(account);
            market.raised(account);
        }
        Answer all = market.pm.ask(OWED);
        List<String> ids = all.list("inbox.owed.nodes[*].subject.id");
        assertThat(ids).hasSize(6);
        assertThat(all.<Integer>get("inbox.owed.totalCount")).isEqualTo(6);
        assertThat(all.<Integer>list("inbox.owedCounts[?(@.kind=='PROMISE_TRIAGE')].count"))
                .containsExactly(3);
        Answer first = page("first: 4", null);
        Answer second = page("first: 4, after: $cursor", first.text("inbox.owed.pageInfo.endCursor"));
        assertThat(first.<String>list("inbox.owed.nodes[*].subject.id")).isEqualTo(ids.subList(0, 4));
        assertThat(second.<String>list("inbox.owed.nodes[*].subject.id")).isEqualTo(ids.subList(4, 6));
        assertThat(first.<Boolean>get("inbox.owed.pageInfo.hasNextPage")).isTrue();
        assertThat(second.<Boolean>get("inbox.owed.pageInfo.hasNextPage")).isFalse();
        Answer last = page("last: 2", null);
        assertThat(last.<String>list("inbox.owed.nodes[*].subject.id")).isEqualTo(ids.subList(4, 6));
        Answer before = page("last: 4, before: $cursor", last.text("inbox.owed.pageInfo.startCursor"));
        assertThat(before.<String>list("inbox.owed.nodes[*].subject.id")).isEqualTo(ids.subList(0, 4));
        page("first: 4, after: $cursor", "rubbish").failed("BAD_USER_INPUT");
        page(
                        "first: 4, filter: {kind: {eq: REQUEST_STUDY}}, after: $cursor",
                        first.text("inbox.owed.pageInfo.endCursor"))
                .failed("BAD_USER_INPUT");
        assertThat(page("first: 4, filter: {kind: {in: [REQUEST_STUDY]}}", null)
                        .<String>list("inbox.owed.nodes[*].kind"))
                .containsOnly("REQUEST_STUDY")
                .hasSize(3);
    }

    @Test
    void hidesWhatSomebodyDoesNotWantToOweHere() {
        market.promised(market.account("Acme"));
        set(market.pm, "PROMISE_TRIAGE", "AT_ONCE").refused("INVALID", "input.delivery");
        set(market.pm, "PROMISE_TRIAGE", "OFF").accepted();
        assertThat(owed(market.pm, "PROMISE_TRIAGE")).isEmpty();
        assertThat(owed(market.vp, "PROMISE_TRIAGE")).hasSize(1);
    }

    @Test
    void costsTheSameForManyAsForOne() {
        String account = market.account("Acme");
        market.promised(account);
        market.raised(account);
        market.pm.ask(OWED);
        List<String> one = statements.during(() -> market.pm.ask(OWED));
        market.promised(account);
        market.promised(account);
        market.raised(account);
        assertThat(statements.during(() -> market.pm.ask(OWED))).hasSameSizeAs(one);
    }

    private Answer page(String arguments, String cursor) {
        String document =
                "query ($cursor: String) { inbox { unreadCount @skip(if: true) owed(%s) { pageInfo { hasNextPage startCursor endCursor } nodes { kind subject { id } } } } }"
                        .formatted(arguments);
        return cursor == null
                ? market.pm.ask(document.replace("($cursor: String) ", ""))
                : market.pm.ask(document, Map.of("cursor", cursor));
    }

    private static Answer set(Actor actor, String kind, String delivery) {
        return actor.mutate(
                "setInboxPreference", Map.of("kind", kind, "delivery", delivery), "inboxPreference", "delivery");
    }

    private static List<String> owed(Actor actor, String kind) {
        Answer answer = actor.ask(OWED);
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer.list("inbox.owed.nodes[?(@.kind=='" + kind + "')].title");
    }

    private static List<String> words(Answer news, String kind) {
        assertThat(news.errors()).as(news.body()).isEmpty();
        return news.list("inbox.notifications.nodes[?(@.kind=='" + kind + "')].words");
    }

    private static String member(Actor actor) {
        return actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
    }
}
