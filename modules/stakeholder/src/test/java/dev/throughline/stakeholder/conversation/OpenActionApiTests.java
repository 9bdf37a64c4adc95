package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.conversation.Talks.done;
import static dev.throughline.stakeholder.conversation.Talks.log;
import static dev.throughline.stakeholder.conversation.Talks.member;
import static dev.throughline.stakeholder.conversation.Talks.move;
import static dev.throughline.stakeholder.conversation.Talks.plan;
import static dev.throughline.stakeholder.conversation.Talks.today;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whoever said that they would do something finds it before its day has passed.
@ModuleTest
class OpenActionApiTests {

    private static final String MINE = "viewer.member.openConversationActions.";

    private final Market market;
    private final Statements statements;

    OpenActionApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
    }

    @Test
    void areListedByTheirDayAndWithTheirConversation() {
        String talk = log(market.pm, Map.of()).id();
        add(talk, "Some day", market.pm, null);
        add(talk, "Next week", market.pm, today().plusDays(7));
        add(talk, "Yesterday", market.pm, today().minusDays(1));
        add(talk, "Somebody else's", market.vp, today());
        String finished = add(talk, "Done", market.pm, today());
        done(market.pm, finished, true).accepted();
        Answer mine = mine(market.pm, "first: 10");
        assertThat(statementsOf(mine)).containsExactly("Yesterday", "Next week", "Some day");
        assertThat(mine.<String>list(MINE + "nodes[*].conversation.id")).containsOnly(talk);
        done(market.pm, finished, false).accepted();
        assertThat(statementsOf(mine(market.pm, "first: 10")))
                .containsExactly("Yesterday", "Done", "Next week", "Some day");
    }

    @Test
    void areNoMoreWhereTheConversationWasCancelled() {
        String talk = plan(market.pm, today().plusDays(3)).id();
        add(talk, "Prepare", market.pm, today());
        assertThat(statementsOf(mine(market.pm, "first: 10"))).containsExactly("Prepare");
        move(market.pm, "cancelConversation", talk, Map.of()).accepted();
        Answer mine = mine(market.pm, "first: 10");
        assertThat(statementsOf(mine)).isEmpty();
        assertThat(mine.<Integer>get(MINE + "totalCount")).isZero();
    }

    @Test
    void arePagedInBothDirectionsAlsoWhereTheyHaveNoDay() {
        String talk = log(market.pm, Map.of()).id();
        add(talk, "Some day", market.pm, null);
        add(talk, "Another day", market.pm, null);
        add(talk, "Tomorrow", market.pm, today().plusDays(1));
        add(talk, "Today", market.pm, today());
        String forwards = "";
        for (String expected : List.of("Today", "Tomorrow", "Some day", "Another day")) {
            Answer page = mine(market.pm, "first: 1" + forwards);
            assertThat(statementsOf(page)).containsExactly(expected);
            assertThat(page.<Integer>get(MINE + "totalCount")).isEqualTo(4);
            assertThat(page.<Boolean>get(MINE + "pageInfo.hasNextPage")).isEqualTo(!expected.equals("Another day"));
            forwards = ", after: \"%s\"".formatted(page.text(MINE + "pageInfo.endCursor"));
        }
        assertThat(statementsOf(mine(market.pm, "last: 3"))).containsExactly("Tomorrow", "Some day", "Another day");
        assertThat(statementsOf(mine(market.pm, "first: 10, orderBy: [{field: CREATED_AT, direction: DESC}]")))
                .containsExactly("Today", "Tomorrow", "Another day", "Some day");
    }

    @Test
    void areFiltered() {
        String talk = log(market.pm, Map.of()).id();
        String other = log(market.pm, Map.of()).id();
        add(talk, "Some day", market.pm, null);
        add(other, "Today", market.pm, today());
        add(other, "Later", market.pm, today().plusDays(9));
        assertThat(filtered("{conversationId: {eq: \"%s\"}}".formatted(other))).containsExactly("Today", "Later");
        assertThat(filtered("{dueOn: {lt: \"%s\"}}".formatted(today().plusDays(1))))
                .containsExactly("Today");
        assertThat(filtered("{or: [{dueOn: {isNull: true}}, {not: {conversationId: {eq: \"%s\"}}}]}".formatted(other)))
                .containsExactly("Some day");
    }

    @Test
    void areSeenByTheirOwnerAndByWhoeverReadsAllConversations() {
        String talk = log(market.pm, Map.of("participantIds", List.of(member(market.sales))))
                .id();
        add(talk, "Send a sketch", market.pm, null);
        for (Actor owner : List.of(market.sales, market.stakeholder)) {
            add(talk, "Owed by " + member(owner), owner, null);
        }
        String hidden = log(market.pm, Map.of()).id();
        add(hidden, "Call them", market.stakeholder, today());
        Answer sales = mine(market.sales, "first: 10");
        assertThat(statementsOf(sales)).containsExactly("Owed by " + member(market.sales));
        assertThat(sales.<String>list(MINE + "nodes[*].conversation.id")).containsExactly(talk);
        Answer stakeholder = mine(market.stakeholder, "first: 10");
        assertThat(statementsOf(stakeholder)).containsExactly("Call them", "Owed by " + member(market.stakeholder));
        assertThat(stakeholder.<Object>list(MINE + "nodes[*].conversation")).containsOnlyNulls();
        String everybody = "{ members(first: 50) { nodes { id openConversationActions { nodes { statement } } } } }";
        assertThat(market.cpo
                        .ask(everybody)
                        .<String>list("members.nodes[*].openConversationActions.nodes[*].statement"))
                .hasSize(4);
        String one =
                "query ($id: ID!) { node(id: $id) { ... on Member { name openConversationActions { totalCount } } } }";
        Answer machine = market.organisation
                .machine("ORGANISATION_READ", "CONVERSATION_OWN_READ")
                .ask(one, Map.of("id", member(market.pm)));
        assertThat(machine.errors()).as(machine.body()).isEmpty();
        assertThat(machine.<Object>get("node.name")).isNotNull();
        assertThat(machine.<Object>get("node.openConversationActions")).isNull();
    }

    @Test
    void costNoMoreForManyThanForOne() {
        owed();
        everybody();
        List<String> one = statements.during(this::everybody);
        for (int more = 0; more < 3; more++) {
            owed();
        }
        assertThat(statements.during(this::everybody)).hasSameSizeAs(one);
    }

    private void owed() {
        for (Actor owner : List.of(market.pm, market.vp, market.sales)) {
            add(log(market.pm, Map.of()).id(), "Send a sketch", owner, today());
        }
    }

    private Answer everybody() {
        Answer answer = market.cpo.ask("""
                { members(first: 20) { nodes { name openConversationActions(first: 5) {
                  totalCount nodes { statement conversation { heldOn } owner { name } } } } } }""");
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }

    private List<String> filtered(String filter) {
        return statementsOf(mine(market.pm, "first: 10, filter: " + filter));
    }

    private static Answer mine(Actor actor, String arguments) {
        Answer answer = actor.ask("""
                { viewer { member { openConversationActions(%s) { totalCount pageInfo { hasNextPage endCursor }
                  nodes { statement dueOn conversation { id } } } } } }""".formatted(arguments));
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }

    private static List<String> statementsOf(Answer mine) {
        return mine.list(MINE + "nodes[*].statement");
    }

    private String add(String talk, String statement, Actor owner, @Nullable LocalDate dueOn) {
        Map<String, Object> input =
                new HashMap<>(Map.of("conversationId", talk, "statement", statement, "ownerId", member(owner)));
        if (dueOn != null) {
            input.put("dueOn", dueOn.toString());
        }
        return Market.make(market.pm, "addConversationAction", "conversationAction", input);
    }
}
