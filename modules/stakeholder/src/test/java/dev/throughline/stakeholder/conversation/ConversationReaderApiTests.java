package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.conversation.Talks.action;
import static dev.throughline.stakeholder.conversation.Talks.change;
import static dev.throughline.stakeholder.conversation.Talks.done;
import static dev.throughline.stakeholder.conversation.Talks.doneAt;
import static dev.throughline.stakeholder.conversation.Talks.log;
import static dev.throughline.stakeholder.conversation.Talks.member;
import static dev.throughline.stakeholder.conversation.Talks.note;
import static dev.throughline.stakeholder.conversation.Talks.noted;
import static dev.throughline.stakeholder.conversation.Talks.seenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ModuleTest
class ConversationReaderApiTests {

    private static final String NOTE = "They seem unhappy with their own boss";

    private final Market market;

    ConversationReaderApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void showsSalesTheirOwn() {
        String theirs = log(market.pm, Map.of()).id();
        String mine =
                log(market.sales, Map.of("accountId", market.account("Acme"))).id();
        String action = action(market.pm, theirs, member(market.pm)).id();
        Answer seen = market.sales.ask("""
                query ($theirs: ID!, $action: ID!) { conversation(id: $theirs) { id } node(id: $action) { id }
                  conversations { nodes { id member { id } } } accounts { nodes { conversations { nodes { id } } } } }""", Map.of("theirs", theirs, "action", action));
        assertThat(seen.errors()).as(seen.body()).isEmpty();
        assertThat(seen.<Object>get("conversation")).isNull();
        assertThat(seen.<Object>get("node")).isNull();
        assertThat(seen.<String>list("conversations.nodes[*].id")).containsExactly(mine);
        assertThat(seen.<Object>get("conversations.nodes[0].member")).isNull();
        assertThat(seen.<String>list("accounts.nodes[*].conversations.nodes[*].id"))
                .containsExactly(mine);
        market.stakeholder.ask("{ conversations { nodes { id } } }").failed("FORBIDDEN");
        log(market.stakeholder, Map.of()).failed("FORBIDDEN");
    }

    @Test
    void showsWhoeverJoinsNothingOfWhatItWasBefore() {
        String talk = log(market.pm, Map.of("agreement", "Nobody is to know")).id();
        String action = action(market.pm, talk, member(market.stakeholder)).id();
        change(market.pm, talk, Map.of("agreement", "We come back", "participantIds", List.of(member(market.sales))))
                .accepted();
        String own = log(market.sales, Map.of()).id();
        assertThat(hasHistory(market.sales, talk, own)).containsExactly(false, true);
        assertThat(hasHistory(market.stakeholder, action)).containsExactly(false);
        assertThat(hasHistory(market.pm, talk, action)).containsExactly(true, true);
        Answer seen = market.sales.ask("{ viewer { member { name history { totalCount } } } }");
        assertThat(seen.errors()).as(seen.body()).isEmpty();
        assertThat(seen.<Object>get("viewer.member.history")).isNull();
    }

    private static List<Boolean> hasHistory(Actor reader, String... ids) {
        return reader
                .ask(
                        "query ($ids: [ID!]!) { nodes(ids: $ids) { id history(first: 1) { nodes { action } } } }",
                        Map.of("ids", List.of(ids)))
                .<Map<String, ?>>list("nodes[*]")
                .stream()
                .map(node -> node.get("history") != null)
                .toList();
    }

    @Test
    void isHeldBySeveralColleagues() {
        String sales = member(market.sales);
        String vp = member(market.vp);
        String id = log(market.pm, Map.of("participantIds", List.of(sales, member(market.pm), sales)))
                .id();
        log(market.pm, Map.of()).accepted();
        assertThat(talking(id)).containsExactly(member(market.pm), sales);
        assertThat(seenBy(market.sales, id)).isEqualTo(id);
        assertThat(market.sales.ask("{ conversations { nodes { id } } }").<String>list("conversations.nodes[*].id"))
                .containsExactly(id);
        note(market.sales, id, NOTE).accepted();
        assertThat(noted(market.sales, id)).isEqualTo(NOTE);
        assertThat(noted(market.pm, id)).isNull();
        Answer theirs = market.sales.ask(
                "query ($id: ID!) { conversation(id: $id) { member { id } participants { id } } }", Map.of("id", id));
        assertThat(theirs.<Object>get("conversation.member")).isNull();
        assertThat(theirs.<Object>get("conversation.participants")).isNull();
        change(market.sales, id, Map.of("agreement", "Mine")).failed("FORBIDDEN");
        change(market.pm, id, Map.of("participantIds", List.of(vp, sales))).accepted();
        assertThat(talking(id)).containsExactly(member(market.pm), sales, vp);
        change(market.pm, id, Map.of("participantIds", List.of(vp))).accepted();
        assertThat(talking(id)).containsExactly(member(market.pm), vp);
        Answer told = market.pm.ask(
                "query ($id: ID!) { conversation(id: $id) { history(first: 2) { nodes { changed before after } } } }",
                Map.of("id", id));
        assertThat(told.<List<String>>list("conversation.history.nodes[*].changed"))
                .containsOnly(List.of("participantIds"));
        String both = "\"participantIds\": [\"%s\", \"%s\"]".formatted(sales, vp);
        assertThat(told.text("conversation.history.nodes[0].before")).contains(both);
        assertThat(told.text("conversation.history.nodes[0].after"))
                .contains("\"participantIds\": [\"%s\"]".formatted(vp));
        assertThat(told.text("conversation.history.nodes[1].before"))
                .contains("\"participantIds\": [\"%s\"]".formatted(sales));
        assertThat(seenBy(market.sales, id)).isNull();
        assertThat(version(id)).isEqualTo(3);
        change(market.pm, id, Map.of("participantIds", List.of(vp))).accepted();
        assertThat(version(id)).isEqualTo(3);
        Map<String, Object> alone = new HashMap<>();
        alone.put("participantIds", null);
        change(market.pm, id, alone).accepted();
        assertThat(talking(id)).containsExactly(member(market.pm));
    }

    @Test
    void isHeldByColleaguesWhomTheOrganisationHas() {
        String nobody = member(market.pm).replaceAll("[0-9a-f]{12}$", "000000000000");
        log(market.pm, Map.of("participantIds", List.of(nobody))).refused("NOT_FOUND", "input.participantIds");
        List<String> crowd = IntStream.range(0, 20)
                .mapToObj(each -> "%s%012x".formatted(member(market.pm).replaceAll("[0-9a-f]{12}$", ""), each))
                .toList();
        log(market.pm, Map.of("participantIds", crowd)).refused("INVALID", "input.participantIds");
        assertThat(market.pm.ask("{ conversations { totalCount } }").<Integer>get("conversations.totalCount"))
                .isZero();
    }

    @Test
    void letsWhoeverOwesSomethingDoItWithoutReadingTheTalk() {
        String id = log(market.pm, Map.of()).id();
        String others = action(market.pm, id, member(market.pm)).id();
        for (Actor owner : List.of(market.sales, market.stakeholder)) {
            String action = action(market.pm, id, member(owner)).id();
            Answer seen = owner.ask("""
                    query ($owed: ID!, $others: ID!) { node(id: $owed) { ... on ConversationAction { statement conversation { id } } }
                      others: node(id: $others) { id } }""", Map.of("owed", action, "others", others));
            assertThat(seen.errors()).as(seen.body()).isEmpty();
            assertThat(seen.text("node.statement")).isEqualTo("Send a sketch");
            assertThat(seen.<Object>get("node.conversation")).isNull();
            assertThat(seen.<Object>get("others")).isNull();
            done(owner, action, true).accepted();
            assertThat(doneAt(market.pm, action)).isNotNull();
            done(owner, others, true).failed("FORBIDDEN");
        }
        assertThat(seenBy(market.sales, id)).isNull();
        change(market.sales, id, Map.of("agreement", "Mine")).failed("FORBIDDEN");
        note(market.sales, id, "What I owe").failed("FORBIDDEN");
    }

    @Test
    void showsNothingBesideAnAccountToAMachineWithoutTheRight() {
        String account = market.account("Acme");
        log(market.pm, Map.of("accountId", account)).accepted();
        insight(account);
        Actor machine = market.organisation.machine("ACCOUNT_READ", "CONVERSATION_OWN_READ", "INSIGHT_OWN_READ");
        Answer seen =
                machine.ask("{ accounts { nodes { name conversations { nodes { id } } insights { nodes { id } } } } }");
        assertThat(seen.errors()).as(seen.body()).isEmpty();
        assertThat(seen.text("accounts.nodes[0].name")).isEqualTo("Acme");
        assertThat(seen.<Object>get("accounts.nodes[0].conversations")).isNull();
        assertThat(seen.<Object>get("accounts.nodes[0].insights")).isNull();
    }

    private Answer talk(String id) {
        return market.pm.ask(
                "query ($id: ID!) { conversation(id: $id) { version participants { id } } }", Map.of("id", id));
    }

    private List<String> talking(String id) {
        return talk(id).list("conversation.participants[*].id");
    }

    private int version(String id) {
        return talk(id).<Integer>get("conversation.version");
    }

    private String insight(String account) {
        return Market.make(
                market.pm,
                "recordInsight",
                "insight",
                Map.of("kind", "PROBLEM", "source", "SALES", "statement", "They leave", "accountId", account));
    }
}
