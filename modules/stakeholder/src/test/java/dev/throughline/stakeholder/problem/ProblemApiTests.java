package dev.throughline.stakeholder.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class ProblemApiTests {

    private final Market market;

    ProblemApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void countsEachAccountOnceHoweverOftenItWasAskedFor() {
        String problem = market.problem("They cannot tell what happened");
        assertThat(demand(problem).<Integer>get("problem.demand.requests")).isZero();
        String acme = market.account("Acme", "1200000.50", "EUR");
        String bolt = market.account("Bolt", "0.75", "EUR");
        String cord = market.account("Cord", "300", "USD");
        String first = market.accepted(acme, problem);
        market.accepted(acme, problem);
        market.accepted(bolt, problem);
        market.merge(market.studied(cord), first).accepted();
        market.merge(market.studied(acme), first).accepted();
        String inner =
                market.raise(market.stakeholder, Map.of("kind", "PROBLEM")).id();
        market.request("studyRequest", inner, Map.of()).accepted();
        market.request("acceptRequest", inner, Map.of("problemId", problem)).accepted();
        market.accepted(market.account("Elsewhere", "99", "EUR"), market.problem("Another"));

        Answer demand = demand(problem);
        assertThat(demand.<Integer>get("problem.demand.requests")).isEqualTo(6);
        assertThat(demand.<Integer>get("problem.demand.accounts")).isEqualTo(3);
        assertThat(demand.<Integer>get("problem.demand.members")).isEqualTo(2);
        assertThat(demand.<String>list("problem.demand.worth[*].amount")).containsExactly("1200001.25", "300.00");
        assertThat(demand.<String>list("problem.demand.worth[*].currency")).containsExactly("EUR", "USD");
        Answer blind = market.organisation
                .having("REQUEST_READ")
                .ask(
                        "query ($id: ID!) { problem(id: $id) { demand { accounts worth { amount } } } }",
                        Map.of("id", problem));
        assertThat(blind.<Integer>get("problem.demand.accounts")).isEqualTo(3);
        assertThat(blind.<Object>get("problem.demand.worth")).isNull();
    }

    @Test
    void staysInUseAsLongAsAPromiseIsAboutIt() {
        String problem = market.problem("They cannot find it");
        String promise = market.promised(market.account("Bank"));
        market.promise("triagePromise", promise, Map.of("verdict", "It is a solution"))
                .accepted();
        market.promise("renegotiatePromise", promise, Map.of("problemId", problem))
                .accepted();
        Market.move(market.pm, "archiveProblem", "problem", problem).refused("IN_USE", "input.id");
        market.promise("keepPromise", promise, Map.of()).accepted();
        Market.move(market.pm, "archiveProblem", "problem", problem).accepted();
    }

    @Test
    void isTakenUpByAThemeOfATeamThatTheCallerAnswersFor() {
        String problem = market.problem("It hurts");
        String theme = market.theme("Search");
        Actor other = market.organisation.inTeam("PM", market.organisation.team("Other", market.line));
        Map<String, Object> link = Map.of("id", problem, "themeId", theme);
        other.mutate("linkProblem", link, "problem", "id").failed("FORBIDDEN");
        market.pm
                .mutate("unlinkProblem", Map.of("id", problem), "problem", "id")
                .refused("MOVE_NOT_ALLOWED", "input.id");
        market.pm.mutate("linkProblem", link, "problem", "id").accepted();
        market.pm
                .mutate("archiveProblem", Map.of("id", problem), "problem", "id")
                .refused("IN_USE", "input.id");
        other.mutate("unlinkProblem", Map.of("id", problem), "problem", "id").failed("FORBIDDEN");
        market.pm
                .mutate("unlinkProblem", Map.of("id", problem), "problem", "id")
                .accepted();
        market.theme("declineTheme", theme);
        market.pm.mutate("linkProblem", link, "problem", "id").refused("MOVE_NOT_ALLOWED", "input.themeId");
        market.pm
                .mutate("archiveProblem", Map.of("id", problem), "problem", "id")
                .accepted();
        market.request("acceptRequest", market.studied(market.account("A")), Map.of("problemId", problem))
                .refused("INVALID", "input.problemId");
    }

    private Answer demand(String problem) {
        return market.pm.ask("""
                query ($id: ID!) { problem(id: $id) {
                  demand { requests members stakeholders accounts worth { amount currency } } } }""", Map.of("id", problem));
    }
}
