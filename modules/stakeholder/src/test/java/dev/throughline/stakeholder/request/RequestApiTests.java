package dev.throughline.stakeholder.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ModuleTest
class RequestApiTests {

    private final Market market;

    RequestApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void leadsFromWhatWasAskedForToAThemeByWayOfAnAssumptionAndAProblem() {
        String account = market.account("Acme");
        String request = market.raised(account);
        String problem = market.problem("They cannot tell what happened");
        String theme = market.discovered("Search");
        market.request("acceptRequest", request, Map.of("problemId", problem)).refused("MOVE_NOT_ALLOWED", "input.id");
        market.request("studyRequest", request, Map.of()).accepted();
        market.request("acceptRequest", request, Map.of("problemId", problem))
                .refused("ASSUMPTION_MISSING", "input.id");
        market.assume(request, "They would look at it every day").accepted();
        market.request("linkRequest", request, Map.of("themeId", theme)).refused("PROBLEM_MISSING", "input.id");
        market.request("acceptRequest", request, Map.of("problemId", problem)).accepted();
        market.request("linkRequest", request, Map.of("themeId", theme)).accepted();

        Answer seen = market.pm.ask("""
                query ($id: ID!) { request(id: $id) { state account { name } raisedBy { name }
                  assumptions { nodes { statement validity } }
                  problem { statement theme { title problems { nodes { statement } } } }
                  history { nodes { action } } } }""", Map.of("id", request));
        assertThat(seen.text("request.state")).isEqualTo("ACCEPTED_AS_PROBLEM");
        assertThat(seen.text("request.account.name")).isEqualTo("Acme");
        assertThat(seen.text("request.raisedBy.name")).startsWith("SALES");
        assertThat(seen.<String>list("request.assumptions.nodes[*].validity")).containsExactly("UNVALIDATED");
        assertThat(seen.text("request.problem.theme.title")).isEqualTo("Search");
        assertThat(seen.<String>list("request.problem.theme.problems.nodes[*].statement"))
                .containsExactly("They cannot tell what happened");
        assertThat(seen.<String>list("request.history.nodes[*].action"))
                .containsExactly("acceptRequest", "studyRequest", "raiseRequest");
        market.request("declineRequest", request, Map.of("reply", "No")).refused("MOVE_NOT_ALLOWED", "input.id");
        market.assume(request, "Too late").refused("MOVE_NOT_ALLOWED", "input.requestId");
    }

    @Test
    void hasNoWayToAThemeOfItsOwn() {
        String theme = market.theme("Search");
        for (String mutation : new String[] {"raiseRequest", "changeRequest", "acceptRequest"}) {
            String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
            assertThat(market.pm
                            .ask("{ __type(name: \"" + type + "\") { inputFields { name } } }")
                            .<String>list("__type.inputFields[*].name"))
                    .isNotEmpty()
                    .doesNotContain("themeId");
        }
        String told = market.raise(market.sales, Map.of("kind", "PROBLEM")).id();
        market.request("linkRequest", told, Map.of("themeId", theme)).refused("PROBLEM_MISSING", "input.id");
    }

    @Test
    void asksForNoAssumptionWhereAProblemIsTold() {
        String told = market.raise(market.sales, Map.of("kind", "PROBLEM")).id();
        market.request("studyRequest", told, Map.of()).accepted();
        market.request("acceptRequest", told, Map.of("problemId", market.problem("It is slow")))
                .accepted();
    }

    @Test
    void saysWhatHasShownAnAssumption() {
        String assumption = market.assume(market.raised(market.account("A")), "They would pay")
                .id();
        market.pm
                .mutate("assessAssumption", Map.of("id", assumption, "validity", "INVALIDATED"), "assumption", "id")
                .refused("EVIDENCE_MISSING", "input.shownBy");
        market.pm
                .mutate(
                        "assessAssumption",
                        Map.of("id", assumption, "validity", "UNVALIDATED", "shownBy", "Nothing"),
                        "assumption",
                        "id")
                .refused("INVALID", "input.shownBy");
        assertThat(market.pm
                        .mutate(
                                "assessAssumption",
                                Map.of("id", assumption, "validity", "INVALIDATED", "shownBy", "None of nine would"),
                                "assumption",
                                "validity shownBy request { wording }")
                        .text("result.entity.shownBy"))
                .isEqualTo("None of nine would");
    }

    @Test
    void isDeclinedWithWordsForWhoeverAsked() {
        String request = market.studied(market.account("A"));
        market.request("declineRequest", request, Map.of()).refused("REPLY_MISSING", "input.reply");
        market.request("declineRequest", request, Map.of("reply", "")).refused("REPLY_MISSING", "input.reply");
        market.request("declineRequest", request, Map.of("reply", "x".repeat(5001)))
                .refused("TEXT_LENGTH", "input.reply");
        market.request("declineRequest", request, Map.of("reply", "It serves nobody else"))
                .accepted();
        assertThat(market.plainWords(market.sales, request)).isEqualTo("It was declined. It serves nobody else");
    }

    @Test
    void goesIntoTheOneThatCameFirst() {
        String account = market.account("A");
        String first = market.studied(account);
        String second = market.studied(account);
        String third = market.studied(account);
        market.merge(first, first).refused("MERGED_INTO_ITSELF", "input.intoId");
        market.merge(third, second).accepted();
        market.merge(first, third).refused("DUPLICATE_OF_DUPLICATE", "input.intoId");
        market.merge(third, first).refused("MOVE_NOT_ALLOWED", "input.id");
        market.merge(market.raised(account), first).refused("MOVE_NOT_ALLOWED", "input.id");

        market.merge(second, first).accepted();
        Answer merged = market.pm.ask("""
                query ($id: ID!) { request(id: $id) { duplicates { totalCount nodes { id state duplicateOf { id } } } } }""", Map.of("id", first));
        assertThat(merged.<Integer>get("request.duplicates.totalCount")).isEqualTo(2);
        assertThat(merged.<String>list("request.duplicates.nodes[*].id")).containsExactlyInAnyOrder(second, third);
        assertThat(merged.<String>list("request.duplicates.nodes[*].state")).containsOnly("DUPLICATE");
        market.merge(first, second).refused("DUPLICATE_OF_DUPLICATE", "input.intoId");
    }

    @Test
    void keepsNobodyWaitingForWhoWaitsForThem() {
        String account = market.account("A");
        for (int round = 0; round < 8; round++) {
            String duplicate = market.studied(account);
            String original = market.studied(account);
            String first = market.studied(account);
            market.merge(duplicate, original).accepted();
            assertThat(Stream.of(Map.entry(original, first), Map.entry(duplicate, original))
                            .map(pair ->
                                    CompletableFuture.supplyAsync(() -> market.merge(pair.getKey(), pair.getValue())))
                            .toList()
                            .stream()
                            .flatMap(answer -> answer.join().errors().stream()))
                    .isEmpty();
        }
    }

    @Test
    void isNotMergedIntoOneThatIsMergedIntoItMeanwhile() {
        String account = market.account("A");
        String one = market.studied(account);
        String other = market.studied(account);
        long merged = Stream.of(Map.entry(one, other), Map.entry(other, one))
                .map(pair -> CompletableFuture.supplyAsync(
                        () -> Market.insisting(() -> market.merge(pair.getKey(), pair.getValue()))))
                .toList()
                .stream()
                .filter(answer -> answer.join().body().contains("\"userErrors\":[]"))
                .count();
        assertThat(merged).isEqualTo(1);
    }

    @Test
    void refusesTextsThatAreEmptyOrTooLong() {
        market.raise(market.sales, Map.of("wording", "")).refused("TEXT_LENGTH", "input.wording");
        market.raise(market.sales, Map.of("wording", "x".repeat(5001))).refused("TEXT_LENGTH", "input.wording");
        market.assume(market.raised(market.account("A")), "").refused("TEXT_LENGTH", "input.statement");
        market.pm
                .mutate("addProblem", Map.of("statement", ""), "problem", "id")
                .refused("TEXT_LENGTH", "input.statement");
    }

    @Test
    void isWordedByWhoeverRaisedItUntilSomebodyLooksIntoIt() {
        String request = market.raised(market.account("A"));
        Map<String, Object> change = new HashMap<>(Map.of("id", request, "wording", "Better", "expectedVersion", 1));
        market.sales.mutate("changeRequest", change, "request", "id").accepted();
        market.sales.mutate("changeRequest", change, "request", "id").refused("CONFLICT", "input.expectedVersion");
        market.request("studyRequest", request, Map.of()).accepted();
        change.remove("expectedVersion");
        market.sales.mutate("changeRequest", change, "request", "id").refused("MOVE_NOT_ALLOWED", "input.id");
        market.pm.mutate("changeRequest", change, "request", "id").accepted();
        change.put("accountId", "account_" + "0".repeat(32));
        market.organisation
                .holding(role("SALES"), Map.of())
                .mutate("changeRequest", change, "request", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void isRaisedForAnAccountInUse() {
        String gone = market.account("Gone");
        Market.move(market.sales, "archiveAccount", "account", gone).accepted();
        market.raise(market.sales, Map.of("accountId", gone)).refused("INVALID", "input.accountId");
        market.raise(market.sales, Map.of("accountId", "account_" + "0".repeat(32)))
                .refused("NOT_FOUND", "input.accountId");
        String left = market.account("Left");
        String request = market.raise(market.sales, Map.of("accountId", left)).id();
        Market.move(market.sales, "archiveAccount", "account", left).accepted();
        market.sales
                .mutate(
                        "changeRequest",
                        Map.of("id", request, "accountId", left, "wording", "In other words"),
                        "request",
                        "id")
                .accepted();
        market.sales
                .mutate("changeRequest", Map.of("id", request, "accountId", gone), "request", "id")
                .refused("INVALID", "input.accountId");
    }

    private String role(String level) {
        return market.organisation
                .admin()
                .ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='" + level + "')].id")
                .getFirst();
    }
}
