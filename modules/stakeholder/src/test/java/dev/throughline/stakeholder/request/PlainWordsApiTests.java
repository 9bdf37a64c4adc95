package dev.throughline.stakeholder.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class PlainWordsApiTests {

    private final Market market;
    private final Statements statements;

    PlainWordsApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
    }

    @Test
    void tellWhoeverAskedHowFarItIs() {
        String request = market.raised(market.account("A"));
        assertThat(words(request)).isEqualTo("It has arrived; nobody has looked into it as yet.");
        market.request("studyRequest", request, Map.of("reply", "We ask three of them."))
                .accepted();
        assertThat(words(request))
                .isEqualTo("Somebody is finding out what the problem behind it is. We ask three of them.");
        market.assume(request, "They want it").accepted();
        String problem = market.problem("A secret of another customer");
        market.request("acceptRequest", request, Map.of("problemId", problem)).accepted();
        assertThat(words(request)).startsWith("The problem behind it is understood. No team works on it as yet.");

        String theme = market.theme("A secret plan");
        market.pm
                .mutate("linkProblem", Map.of("id", problem, "themeId", theme), "problem", "id")
                .accepted();
        assertThat(words(request)).contains("A team considers it, which is no commitment.");
        market.theme("discoverTheme", theme);
        assertThat(words(request)).contains("finding out what would help, which is no commitment");
        market.validate(theme);
        market.theme("deliverTheme", theme);
        assertThat(words(request)).contains("A team is building what is to help.");
        market.theme("abandonTheme", theme);
        assertThat(words(request)).contains("A team has decided not to go on with it.");
        market.pm
                .mutate("unlinkProblem", Map.of("id", problem), "problem", "id")
                .accepted();
        assertThat(words(request)).contains("No team works on it as yet.").doesNotContain("secret");
    }

    @Test
    void tellOfADuplicateWhatBecomesOfTheFirstOne() {
        String account = market.account("A");
        String first = market.studied(account);
        String second = market.studied(account);
        market.merge(second, first).accepted();
        assertThat(words(second))
                .startsWith("Somebody asked for the same before")
                .contains("Somebody is finding out");
        market.request("declineRequest", first, Map.of("reply", "It serves nobody"))
                .accepted();
        assertThat(words(second)).endsWith("It was declined. It serves nobody");
    }

    @Test
    void keepAReplyToThoseWhoAreToReadIt() {
        String first = market.studied(market.account("A"));
        String second = market.raise(market.stakeholder, Map.of()).id();
        market.request("studyRequest", second, Map.of("reply", "We ask around."))
                .accepted();
        market.merge(second, first).accepted();
        market.request("declineRequest", first, Map.of("reply", "A leaves us anyway."))
                .accepted();
        assertThat(market.plainWords(market.stakeholder, second))
                .contains("It was declined.", "We ask around.")
                .doesNotContain("leaves us");
        assertThat(market.plainWords(market.pm, second)).contains("A leaves us anyway.");
    }

    @Test
    void tellThatAProblemWasSetAside() {
        String problem = market.problem("It hurts");
        String request = market.accepted(market.account("A"), problem);
        Market.move(market.pm, "archiveProblem", "problem", problem).accepted();
        assertThat(words(request)).isEqualTo("The problem behind it is understood. It was set aside.");
    }

    @Test
    void costNoMoreForManyThanForOne() {
        String problem = market.problem("It hurts");
        market.pm
                .mutate("linkProblem", Map.of("id", problem, "themeId", market.theme("T")), "problem", "id")
                .accepted();
        String account = market.account("A", "10", "EUR");
        String first = market.accepted(account, problem);
        market.merge(market.studied(account), first).accepted();
        List<String> one = statements.during(this::list);
        market.accepted(market.account("B", "20", "EUR"), problem);
        market.merge(market.studied(account), market.accepted(account, market.problem("Another")))
                .accepted();
        assertThat(statements.during(this::list)).hasSameSizeAs(one);
    }

    private Answer list() {
        Answer answer = market.pm.ask("""
                { requests(first: 9) { nodes { inPlainWords raisedBy { name } account { name value { amount } }
                  assumptions(first: 3) { nodes { statement } } duplicates(first: 3) { nodes { wording } } duplicateOf { wording }
                  problem { statement theme { title } demand { accounts worth { amount currency } }
                    requests(first: 3) { nodes { wording } } } } } }""");
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }

    private String words(String request) {
        return market.plainWords(market.sales, request);
    }
}
