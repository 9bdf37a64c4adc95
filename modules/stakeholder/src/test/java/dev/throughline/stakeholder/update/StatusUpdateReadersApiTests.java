package dev.throughline.stakeholder.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who has a status update, who has read it, and what nobody finds in it.
@ModuleTest
class StatusUpdateReadersApiTests {

    private final Market market;
    private final Writing writing;
    private final Statements statements;

    StatusUpdateReadersApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.writing = new Writing(market);
        this.statements = statements;
    }

    @Test
    void showsNobodyWhatItWasAsADraft() {
        String id = Market.make(market.pm, "draftStatusUpdate", "statusUpdate", Map.of("title", "They know nothing"));
        market.pm
                .mutate(
                        "changeStatusUpdate",
                        Map.of("id", id, "title", "What we know", "reason", "Not to their face"),
                        "statusUpdate",
                        "id")
                .accepted();
        writing.send(id, Map.of("stakeholderIds", List.of(writing.ada))).accepted();
        String history = """
                query ($id: ID!) { statusUpdate(id: $id) { title history { nodes { action reason before after } } }
                  organisation { name history { nodes { action } } } }""";
        Answer theirs = market.stakeholder.ask(history, Map.of("id", id));
        assertThat(theirs.errors()).as(theirs.body()).isEmpty();
        assertThat(theirs.text("statusUpdate.title")).isEqualTo("What we know");
        assertThat(theirs.<Object>get("statusUpdate.history")).isNull();
        assertThat(theirs.<Object>get("organisation.history")).isNull();
        assertThat(market.pm.ask(history, Map.of("id", id)).<String>list("statusUpdate.history.nodes[*].reason"))
                .contains("Not to their face");
    }

    @Test
    void isReadByThoseItWasSentToAndTheSenderSeesIt() {
        String id = writing.draft(Map.of());
        String other = writing.draft(Map.of());
        String seller = market.sales.ask("{ viewer { member { id } } }").text("viewer.member.id");
        assertThat(market.stakeholder.ask(Writing.SENTENCES, Map.of("id", id)).<Object>get("statusUpdate"))
                .isNull();
        read(market.stakeholder, id).refused("NOT_FOUND", "input.id");
        writing.send(id, Map.of("stakeholderIds", List.of(writing.ada), "memberIds", List.of(seller)))
                .accepted();
        assertThat(market.pm
                        .ask(Writing.SENTENCES, Map.of("id", id))
                        .<Object>list("statusUpdate.recipients.nodes[*].readAt"))
                .containsExactly(null, null);
        read(market.stakeholder, id).accepted();
        List<Object> readAt = readAt(id);
        assertThat(readAt).hasSize(2).containsOnlyOnce((Object) null);
        read(market.stakeholder, id).accepted();
        assertThat(readAt(id)).isEqualTo(readAt);
        read(market.vp, id).refused("NOT_FOUND", "input.id");

        Answer theirs = market.stakeholder.ask("{ statusUpdates { nodes { id recipients { nodes { readAt } } } } }");
        assertThat(theirs.<String>list("statusUpdates.nodes[*].id")).containsExactly(id);
        assertThat(theirs.<Object>list("statusUpdates.nodes[0].recipients.nodes[*]"))
                .hasSize(1);
        assertThat(market.sales.ask("{ statusUpdates { nodes { id } } }").<String>list("statusUpdates.nodes[*].id"))
                .containsExactly(id);
        assertThat(market.sales.ask(Writing.SENTENCES, Map.of("id", other)).<Object>get("statusUpdate"))
                .isNull();
        market.sales
                .mutate("draftStatusUpdate", Map.of("title", "Mine"), "statusUpdate", "id")
                .failed("FORBIDDEN");
        market.stakeholder
                .mutate("sendStatusUpdate", Map.of("id", other), "statusUpdate", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void hasNoFieldForADate() {
        for (String type : List.of("StatusUpdate", "Sentence", "Agenda", "Development")) {
            List<String> types = market.pm.ask("""
                    query ($type: String!) { __type(name: $type) { fields { type { name ofType { name } } } } }""", Map.of("type", type)).list("__type.fields[*].type..name");
            assertThat(types).as(type).isNotEmpty().doesNotContain("Date", "DateTime");
        }
        for (String type : List.of("DraftStatusUpdateInput", "ChangeStatusUpdateInput", "WordSentenceInput")) {
            List<String> types = market.pm.ask("""
                    query ($type: String!) { __type(name: $type) { inputFields { type { name ofType { name } } } } }""", Map.of("type", type)).list("__type.inputFields[*].type..name");
            assertThat(types).as(type).isNotEmpty().doesNotContain("Date", "DateTime");
        }
    }

    @Test
    void costsTheSameStatementsForOneAsForMany() {
        String all = "{ engagements { nodes { agenda { since { id } items { statement node { id } } } } }"
                + " statusUpdates { nodes { team { name } sentences { nodes { statement node { id } } }"
                + " recipients { nodes { stakeholder { name } readAt } } } } }";
        writing.checkIn(3);
        writing.engagement(Instant.now());
        writing.send(writing.draft(Map.of("teamId", market.team)), Map.of("stakeholderIds", List.of(writing.ada)))
                .accepted();
        market.pm.ask(all);
        int one = statements.during(() -> market.pm.ask(all)).size();
        writing.checkIn(4);
        writing.engagement(Instant.now());
        writing.send(writing.draft(Map.of("teamId", market.team)), Map.of("stakeholderIds", List.of(writing.ada)))
                .accepted();
        assertThat(statements.during(() -> market.pm.ask(all))).hasSizeLessThanOrEqualTo(one + 1);
    }

    @Test
    void haveWhatCorrectsTheOneThatTheyHave() {
        String sales = market.sales.ask("{ viewer { member { id } } }").text("viewer.member.id");
        String first = writing.draft(Map.of());
        writing.send(first, Map.of("memberIds", List.of(sales), "stakeholderIds", List.of(writing.ada)))
                .accepted();
        String correction = writing.draft(Map.of("supersedesId", first));
        writing.send(correction, Map.of("stakeholderIds", List.of(writing.ada))).accepted();
        assertThat(market.sales
                        .ask("query ($id: ID!) { statusUpdate(id: $id) { state } }", Map.of("id", correction))
                        .text("statusUpdate.state"))
                .isEqualTo("SENT");
        assertThat(readAt(correction)).hasSize(2);
        String another = writing.draft(Map.of("supersedesId", correction));
        writing.send(another, Map.of()).accepted();
        assertThat(readAt(another)).hasSize(2);
    }

    @Test
    void looksAtAllReadersAtOnce() {
        List<String> drafts = IntStream.range(0, 3)
                .mapToObj(each -> writing.draft(Map.of("teamId", market.team)))
                .toList();
        List<String> readers = Stream.of("Grace", "Eve", "Joan")
                .map(name -> Market.make(market.pm, "addStakeholder", "stakeholder", Map.of("name", name)))
                .toList();
        writing.send(drafts.get(0), Map.of("stakeholderIds", List.of(writing.ada)));
        int one = statements
                .during(() -> writing.send(drafts.get(1), Map.of("stakeholderIds", List.of(writing.ada)))
                        .accepted())
                .size();
        assertThat(statements.during(() -> writing.send(drafts.get(2), Map.of("stakeholderIds", readers))
                        .accepted()))
                .hasSize(one);
    }

    private List<Object> readAt(String id) {
        return market.pm.ask(Writing.SENTENCES, Map.of("id", id)).list("statusUpdate.recipients.nodes[*].readAt");
    }

    private static Answer read(Actor reader, String id) {
        return Market.move(reader, "readStatusUpdate", "statusUpdate", id);
    }
}
