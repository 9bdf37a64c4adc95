package dev.throughline.stakeholder.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class InsightApiTests {

    private final Market market;
    private final Statements statements;

    InsightApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
    }

    @Test
    void waitsUntilSomebodyUnderstandsItOrSetsItAside() {
        String understood = record(market.pm, Map.of("source", "SALES")).id();
        String aside = record(market.pm, Map.of("source", "SALES")).id();
        String waits = record(market.pm, Map.of("source", "SALES")).id();
        assertThat(queue()).containsExactly(waits, aside, understood);
        move("understandInsight", understood, Map.of()).refused("INVALID", "input.problemId");
        move("understandInsight", understood, Map.of("problemId", market.problem("It hurts")))
                .accepted();
        move("setAsideInsight", aside, Map.of("because", "One voice of many")).accepted();
        assertThat(queue()).containsExactly(waits);
        move("setAsideInsight", understood, Map.of("because", "No")).refused("MOVE_NOT_ALLOWED", "input.id");
        change(market.pm, aside).refused("MOVE_NOT_ALLOWED", "input.id");
        move("reopenInsight", aside, Map.of()).accepted();
        move("reopenInsight", understood, Map.of()).accepted();
        move("reopenInsight", waits, Map.of()).refused("MOVE_NOT_ALLOWED", "input.id");
        assertThat(queue()).containsExactly(waits, aside, understood);
        assertThat(market.pm
                        .ask("query ($id: ID!) { insight(id: $id) { problem { id } } }", Map.of("id", understood))
                        .<Object>get("insight.problem"))
                .isNull();
    }

    @Test
    void comesFromAConversationWithItsAccountAndChannel() {
        String account = market.account("Acme");
        String talk = talk(market.pm, account);
        record(market.pm, Map.of("source", "CONVERSATION")).refused("INVALID", "input.conversationId");
        record(market.pm, Map.of("source", "SALES", "conversationId", talk)).refused("INVALID", "input.conversationId");
        record(market.pm, Map.of("source", "FEEDBACK")).refused("INVALID", "input.channel");
        record(market.pm, Map.of("source", "SALES", "channel", "SURVEY")).refused("INVALID", "input.channel");
        record(market.pm, Map.of("source", "CONVERSATION", "conversationId", talk, "accountId", account))
                .refused("INVALID", "input.accountId");
        String id = record(market.pm, Map.of("source", "CONVERSATION", "conversationId", talk))
                .id();
        String survey = record(market.pm, Map.of("source", "FEEDBACK", "channel", "SURVEY"))
                .id();
        Answer seen = market.vp.ask("""
                query ($talk: ID!, $account: ID!) { conversation(id: $talk) { insights { nodes { id channel account { name } } } }
                  account(id: $account) { insights { nodes { id } } }
                  insights(filter: {conversationChannel: {eq: SURVEY}}) { nodes { id } } }""", Map.of("talk", talk, "account", account));
        assertThat(seen.errors()).as(seen.body()).isEmpty();
        assertThat(seen.text("conversation.insights.nodes[0].id")).isEqualTo(id);
        assertThat(seen.text("conversation.insights.nodes[0].channel")).isEqualTo("SALES_ENGINEER");
        assertThat(seen.text("conversation.insights.nodes[0].account.name")).isEqualTo("Acme");
        assertThat(seen.<String>list("account.insights.nodes[*].id")).containsExactly(id);
        assertThat(seen.<String>list("insights.nodes[*].id")).containsExactly(survey);
    }

    @Test
    void keepsTheAccountAndChannelOfItsConversation() {
        String talk = talk(market.pm, market.account("Acme"));
        String id = record(market.pm, Map.of("source", "CONVERSATION", "conversationId", talk))
                .id();
        String other = market.account("Other");
        Map<String, Object> without = new HashMap<>(Map.of("id", id));
        without.put("accountId", null);
        for (Map<String, ?> change : List.of(Map.of("id", id, "accountId", other), without)) {
            market.pm.mutate("changeInsight", change, "insight", "id").refused("INVALID", "input.accountId");
        }
        market.pm
                .mutate(
                        "changeConversation",
                        Map.of("id", talk, "accountId", other, "channel", "CALL", "reason", "It was the other one"),
                        "conversation",
                        "id")
                .accepted();
        Answer seen = market.pm.ask("""
                query ($id: ID!) { insight(id: $id) { channel account { name } version
                  history(first: 1) { nodes { action reason } } } }""", Map.of("id", id));
        assertThat(seen.text("insight.account.name")).isEqualTo("Other");
        assertThat(seen.text("insight.channel")).isEqualTo("CALL");
        assertThat(seen.text("insight.history.nodes[0].reason")).isEqualTo("It was the other one");
        market.pm
                .mutate("changeConversation", Map.of("id", talk, "agreement", "We call again"), "conversation", "id")
                .accepted();
        assertThat(market.pm
                        .ask("query ($id: ID!) { insight(id: $id) { version } }", Map.of("id", id))
                        .<Integer>get("insight.version"))
                .isEqualTo(seen.<Integer>get("insight.version"));
    }

    @Test
    void saysToWhomItBelongsThatTheyMayWordIt() {
        Actor talker = market.organisation.having("CONVERSATION_CREATE", "INSIGHT_OWN_READ");
        String id = record(talker, Map.of("source", "SALES")).id();
        assertThat(talker.ask("query ($id: ID!) { insight(id: $id) { permissions } }", Map.of("id", id))
                        .<String>list("insight.permissions[*]"))
                .contains("CONVERSATION_CREATE");
        change(talker, id).accepted();
    }

    @Test
    void tellsAboutAThemeInReachThatGoesOn() {
        String theme = market.discovered("Search");
        String id = record(market.pm, Map.of("source", "SALES")).id();
        Actor elsewhere = market.organisation.inTeam("PM", market.organisation.team("Other", market.line));
        elsewhere
                .mutate("understandInsight", Map.of("id", id, "themeId", theme), "insight", "id")
                .failed("FORBIDDEN");
        move("understandInsight", id, Map.of("themeId", theme)).accepted();
        assertThat(market.pm
                        .ask("query ($id: ID!) { theme(id: $id) { insights { nodes { id } } } }", Map.of("id", theme))
                        .<String>list("theme.insights.nodes[*].id"))
                .containsExactly(id);
    }

    @Test
    void tellsSalesWhatBecameOfItInPlainWords() {
        String account = market.account("Acme");
        String problem = market.problem("The secret problem");
        String mine = record(market.sales, Map.of("source", "SALES", "accountId", account))
                .id();
        String theirs = record(market.pm, Map.of("source", "SALES")).id();
        move("understandInsight", mine, Map.of("problemId", problem, "themeId", market.discovered("The secret theme")))
                .accepted();
        Answer seen = market.sales.ask("""
                query ($mine: ID!, $theirs: ID!) { insight(id: $mine) { inPlainWords problem { statement } theme { title }
                  raisedBy { name } } theirs: insight(id: $theirs) { id } insights { nodes { id } } }""", Map.of("mine", mine, "theirs", theirs));
        assertThat(seen.text("insight.inPlainWords")).contains("which is no commitment");
        assertThat(seen.body()).doesNotContain("secret");
        assertThat(seen.<Object>get("theirs")).isNull();
        assertThat(seen.<String>list("insights.nodes[*].id")).containsExactly(mine);
        market.sales.ask("{ insightQueue { nodes { id } } }").failed("FORBIDDEN");
        for (String mutation : List.of("understandInsight", "reopenInsight")) {
            market.sales.mutate(mutation, Map.of("id", mine), "insight", "id").failed("FORBIDDEN");
        }
        change(market.sales, theirs).failed("FORBIDDEN");
        market.stakeholder.ask("{ insights { nodes { id } } }").failed("FORBIDDEN");
        record(market.stakeholder, Map.of("source", "SALES")).failed("FORBIDDEN");
    }

    @Test
    void hidesAConversationOfSomebodyElseFromSales() {
        String talk = talk(market.pm, market.account("Acme"));
        record(market.sales, Map.of("source", "CONVERSATION", "conversationId", talk))
                .failed("FORBIDDEN");
    }

    @Test
    void asksAsOftenForOneAsForMany() {
        full();
        list();
        List<String> one = statements.during(this::list);
        full();
        full();
        assertThat(statements.during(this::list)).hasSameSizeAs(one);
    }

    private Answer list() {
        Answer answer = market.pm.ask("""
                { insights(first: 9) { nodes { statement inPlainWords raisedBy { name } account { name }
                  problem { statement } conversation { kind } } } }""");
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }

    private void full() {
        String talk = talk(market.pm, null);
        String id = record(market.pm, Map.of("source", "CONVERSATION", "conversationId", talk))
                .id();
        move("understandInsight", id, Map.of("problemId", market.problem("It hurts")))
                .accepted();
    }

    private List<String> queue() {
        return market.vp.ask("{ insightQueue { nodes { id } } }").list("insightQueue.nodes[*].id");
    }

    private static Answer record(Actor actor, Map<String, ?> more) {
        return actor.mutate(
                "recordInsight",
                Market.with(Map.of("kind", "COMPETITOR", "statement", "They like the other one better"), more),
                "insight",
                "id");
    }

    private Answer move(String mutation, String id, Map<String, ?> more) {
        return market.pm.mutate(mutation, Market.with(Map.of("id", id), more), "insight", "id");
    }

    private static Answer change(Actor actor, String id) {
        return actor.mutate("changeInsight", Map.of("id", id, "statement", "Something else"), "insight", "id");
    }

    private static String talk(Actor actor, String account) {
        Map<String, Object> input =
                new HashMap<>(Map.of("kind", "HANDS_ON", "channel", "SALES_ENGINEER", "counterpart", "A buyer"));
        if (account != null) {
            input.put("accountId", account);
        }
        return Market.make(actor, "logConversation", "conversation", input);
    }
}
