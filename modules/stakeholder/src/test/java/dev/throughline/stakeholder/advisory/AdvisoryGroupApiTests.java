package dev.throughline.stakeholder.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class AdvisoryGroupApiTests {

    private final Market market;
    private final Statements statements;

    AdvisoryGroupApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
    }

    @Test
    void hasANameOfItsOwnAndAPurpose() {
        String id = group("Brokers");
        add(market.vp, "Brokers", "Again").refused("TAKEN", "input.name");
        add(market.vp, "Others", "").refused("TEXT_LENGTH", "input.purpose");
        change(id, Map.of("name", "Our brokers", "expectedVersion", 2)).refused("CONFLICT", "input.expectedVersion");
        change(id, Map.of("name", "Our brokers")).accepted();
        Market.move(market.pm, "archiveAdvisoryGroup", "advisoryGroup", id).accepted();
        change(id, Map.of("purpose", "None")).refused("MOVE_NOT_ALLOWED", "input.id");
        String next = group("Our brokers");
        assertThat(market.pm.ask("{ advisoryGroups { nodes { id } } }").<String>list("advisoryGroups.nodes[*].id"))
                .containsExactly(next);
    }

    @Test
    void isTheSameHoweverItsNameIsWritten() {
        Market.make(market.pm, "addAdvisoryGroup", "advisoryGroup", Map.of("name", "Brokers", "purpose", "Listen"));
        market.pm
                .mutate("addAdvisoryGroup", Map.of("name", " brokers", "purpose", "Listen"), "advisoryGroup", "id")
                .refused("TAKEN", "input.name");
    }

    @Test
    void isLookedAfterByWhoeverTalksAndReadsAllTalks() {
        String id = group("Brokers");
        String document = "query ($id: ID!) { advisoryGroup(id: $id) { name members { totalCount } } }";
        for (Actor reader : List.of(market.cpo, market.vp, market.teamMember, market.organisation.admin())) {
            assertThat(reader.ask(document, Map.of("id", id)).text("advisoryGroup.name"))
                    .isEqualTo("Brokers");
        }
        for (Actor stranger : List.of(market.sales, market.stakeholder)) {
            stranger.ask(document, Map.of("id", id)).failed("FORBIDDEN");
            stranger.ask("{ advisoryGroups { nodes { id } } }").failed("FORBIDDEN");
            add(stranger, "Mine", "Mine").failed("FORBIDDEN");
        }
        add(market.organisation.admin(), "Mine", "Mine").failed("FORBIDDEN");
        String account = market.account("Acme");
        Answer seen = market.sales.ask(
                "query ($id: ID!, $group: ID!) { account(id: $id) { advisoryMembers { nodes { name } } } node(id: $group) { id } }",
                Map.of("id", account, "group", id));
        assertThat(seen.<Object>get("account.advisoryMembers")).isNull();
        assertThat(seen.<Object>get("node")).isNull();
    }

    @Test
    void meetsInConversations() {
        String id = group("Brokers");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(reach(id).<Object>get("advisoryGroup.reach.lastMetOn")).isNull();
        plan(id).accepted();
        assertThat(reach(id).<Integer>get("advisoryGroup.reach.sessions")).isZero();
        log(market.pm, id, Map.of("heldOn", today.minusDays(30).toString())).accepted();
        String session = log(market.vp, id, Map.of("heldOn", today.minusDays(3).toString()))
                .id();
        log(market.pm, group("Others"), Map.of()).accepted();
        Answer seen = reach(id);
        assertThat(seen.<Integer>get("advisoryGroup.reach.sessions")).isEqualTo(2);
        assertThat(seen.text("advisoryGroup.reach.lastMetOn"))
                .isEqualTo(today.minusDays(3).toString());
        Answer sessions = market.teamMember.ask("""
                query ($id: ID!) { advisoryGroup(id: $id) { sessions(filter: {state: {eq: HELD}}) { nodes { id advisoryGroup { name } } } }
                  conversations(filter: {advisoryGroupId: {eq: $id}}) { totalCount } }""", Map.of("id", id));
        assertThat(sessions.<String>list("advisoryGroup.sessions.nodes[*].id"))
                .hasSize(2)
                .contains(session);
        assertThat(sessions.text("advisoryGroup.sessions.nodes[0].advisoryGroup.name"))
                .isEqualTo("Brokers");
        assertThat(sessions.<Integer>get("conversations.totalCount")).isEqualTo(3);
    }

    @Test
    void meetsNoMoreOnceItIsArchived() {
        String id = group("Brokers");
        log(market.sales, id, Map.of()).failed("FORBIDDEN");
        Market.move(market.pm, "archiveAdvisoryGroup", "advisoryGroup", id).accepted();
        log(market.pm, id, Map.of()).refused("INVALID", "input.advisoryGroupId");
        plan(id).refused("INVALID", "input.advisoryGroupId");
    }

    @Test
    void isPutOnATalkLaterAndTakenOffAgain() {
        String id = group("Brokers");
        String talk = log(market.pm, id, Map.of("counterpart", "Two brokers")).id();
        Map<String, Object> none = new HashMap<>();
        none.put("advisoryGroupId", null);
        talk(talk, none).accepted();
        assertThat(reach(id).<Integer>get("advisoryGroup.reach.sessions")).isZero();
        talk(talk, Map.of("advisoryGroupId", id)).accepted();
        assertThat(reach(id).<Integer>get("advisoryGroup.reach.sessions")).isEqualTo(1);
        none.put("counterpart", null);
        talk(talk, none).refused("INVALID", "input.accountId");
        String other = log(market.pm, group("Others"), Map.of()).id();
        Market.move(market.pm, "archiveAdvisoryGroup", "advisoryGroup", id).accepted();
        talk(talk, Map.of("advisoryGroupId", id, "agreement", "We send a sketch"))
                .accepted();
        talk(other, Map.of("advisoryGroupId", id)).refused("INVALID", "input.advisoryGroupId");
    }

    private Answer talk(String id, Map<String, ?> change) {
        return market.pm.mutate("changeConversation", Market.with(Map.of("id", id), change), "conversation", "id");
    }

    @Test
    void tellsWhatWasHeardInItsSessions() {
        String id = group("Brokers");
        String session = log(market.pm, id, Map.of()).id();
        String heard = insight(Map.of("source", "CONVERSATION", "conversationId", session));
        insight(Map.of("source", "SALES"));
        Answer seen = market.vp.ask("""
                query ($id: ID!) { advisoryGroup(id: $id) { insights { nodes { id conversation { id } advisoryGroup { name } } } }
                  insights(filter: {advisoryGroupId: {eq: $id}}) { totalCount } }""", Map.of("id", id));
        assertThat(seen.<String>list("advisoryGroup.insights.nodes[*].id")).containsExactly(heard);
        assertThat(seen.text("advisoryGroup.insights.nodes[0].advisoryGroup.name"))
                .isEqualTo("Brokers");
        assertThat(seen.<Integer>get("insights.totalCount")).isEqualTo(1);
        Answer hearing = market.organisation
                .having("INSIGHT_READ")
                .ask("query ($id: ID!) { insight(id: $id) { statement advisoryGroup { name } } }", Map.of("id", heard));
        assertThat(hearing.errors()).as(hearing.body()).isEmpty();
        assertThat(hearing.<Object>get("insight.advisoryGroup")).isNull();
        Actor talking = market.organisation.having("CONVERSATION_READ");
        assertThat(talking.ask(
                                "query ($id: ID!) { advisoryGroup(id: $id) { insights { nodes { id } } } }",
                                Map.of("id", id))
                        .<Object>get("advisoryGroup.insights"))
                .isNull();
    }

    @Test
    void asksAsOftenForOneAsForMany() {
        full("First");
        list();
        List<String> one = statements.during(this::list);
        full("Second");
        full("Third");
        assertThat(statements.during(this::list)).hasSameSizeAs(one);
    }

    private Answer list() {
        Answer answer = market.pm.ask("""
                { advisoryGroups(first: 9) { nodes { name reach { members accounts sessions lastMetOn }
                  members(first: 3) { nodes { name account { name } advisoryGroup { name } } }
                  sessions(first: 3) { nodes { heldOn advisoryGroup { name } } } insights(first: 3) { nodes { statement advisoryGroup { name } } } } }
                  accounts(first: 9) { nodes { advisoryMembers(first: 3) { nodes { name } } } } }""");
        assertThat(answer.errors()).as(answer.body()).isEmpty();
        return answer;
    }

    private void full(String name) {
        String id = group(name);
        String account = market.account("Account of " + name);
        market.pm
                .mutate(
                        "addAdvisoryMember",
                        Map.of("advisoryGroupId", id, "accountId", account, "name", "Ada"),
                        "advisoryMember",
                        "id")
                .accepted();
        String session = log(market.pm, id, Map.of()).id();
        insight(Map.of("source", "CONVERSATION", "conversationId", session));
    }

    private String group(String name) {
        return add(market.pm, name, "What brokers need").id();
    }

    private static Answer add(Actor actor, String name, String purpose) {
        return actor.mutate("addAdvisoryGroup", Map.of("name", name, "purpose", purpose), "advisoryGroup", "id");
    }

    private Answer change(String id, Map<String, ?> more) {
        return market.vp.mutate("changeAdvisoryGroup", Market.with(Map.of("id", id), more), "advisoryGroup", "id");
    }

    /// With the group and nobody else.
    private static Answer log(Actor actor, String group, Map<String, ?> more) {
        return actor.mutate(
                "logConversation",
                Market.with(Map.of("kind", "REACTIVE", "channel", "CALL", "advisoryGroupId", group), more),
                "conversation",
                "id");
    }

    private Answer plan(String group) {
        return market.pm.mutate(
                "planConversation",
                Map.of(
                        "kind",
                        "REACTIVE",
                        "channel",
                        "CALL",
                        "advisoryGroupId",
                        group,
                        "plannedOn",
                        LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()),
                "conversation",
                "id");
    }

    private String insight(Map<String, ?> more) {
        return market.pm
                .mutate(
                        "recordInsight",
                        Market.with(Map.of("kind", "PROBLEM", "statement", "Clients leave unseen"), more),
                        "insight",
                        "id")
                .id();
    }

    private Answer reach(String id) {
        return market.pm.ask(
                "query ($id: ID!) { advisoryGroup(id: $id) { reach { members accounts sessions lastMetOn } } }",
                Map.of("id", id));
    }
}
