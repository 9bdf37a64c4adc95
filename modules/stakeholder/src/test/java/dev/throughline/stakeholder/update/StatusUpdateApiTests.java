package dev.throughline.stakeholder.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class StatusUpdateApiTests {

    private static final String SENTENCES = """
            query ($id: ID!) { statusUpdate(id: $id) { state title
              sentences { nodes { section statement origin node { id } } }
              recipients { nodes { stakeholder { name } member { id } readAt } } } }""";

    private final Market market;
    private final Statements statements;
    private final String member;
    private final String ada;
    private final String condition;

    StatusUpdateApiTests(Actors actors, Statements statements) {
        this.market = new Market(actors.organisation());
        this.statements = statements;
        this.member = market.stakeholder.ask("{ viewer { member { id } } }").text("viewer.member.id");
        this.ada = Market.make(market.pm, "addStakeholder", "stakeholder", Map.of("name", "Ada", "memberId", member));
        this.condition = baselined();
    }

    @Test
    void isDraftedFromTheDataAndSaysWhereThereIsNone() {
        String checkIn = checkIn(7);
        String id = draft(Map.of("teamId", market.team));
        Answer seen = market.pm.ask(SENTENCES, Map.of("id", id));
        assertThat(seen.<String>list("statusUpdate.sentences.nodes[*].section"))
                .containsExactly("LEARNED", "PROGRESS", "PROGRESS", "DECISIONS");
        assertThat(seen.<String>list("statusUpdate.sentences.nodes[*].origin"))
                .containsExactly("ABSENCE", "DATA", "DATA", "ABSENCE");
        assertThat(seen.text("statusUpdate.sentences.nodes[1].statement"))
                .isEqualTo("The target condition \"Buy in two days\" is baselined.");
        assertThat(seen.text("statusUpdate.sentences.nodes[2].node.id")).isEqualTo(checkIn);
        assertThat(seen.text("statusUpdate.sentences.nodes[2].statement"))
                .isEqualTo("\"Buy in two days\" is on track, with a confidence of 7 out of 10: Going well.");
        assertThat(seen.text("statusUpdate.sentences.nodes[0].statement"))
                .isEqualTo("Nothing was learned from an experiment.");
        Answer again = market.pm.ask(SENTENCES, Map.of("id", draft(Map.of("teamId", market.team))));
        assertThat(again.<Object>get("statusUpdate.sentences")).isEqualTo(seen.<Object>get("statusUpdate.sentences"));
    }

    @Test
    void beginsWhereTheLastOneAboutTheSameEnded() {
        checkIn(7);
        send(draft(Map.of("teamId", market.team)), Map.of("stakeholderIds", List.of(ada)))
                .accepted();
        String next = checkIn(4);
        Answer seen = market.pm.ask(SENTENCES, Map.of("id", draft(Map.of("teamId", market.team))));
        assertThat(seen.<String>list("statusUpdate.sentences.nodes[*].node.id")).contains(next);
        assertThat(seen.<String>list("statusUpdate.sentences.nodes[?(@.origin == 'DATA')].node.id"))
                .containsExactly(next);
    }

    @Test
    void isEditedByItsAuthorAndStaysOnceItIsSent() {
        String checkIn = checkIn(7);
        String id = draft(Map.of());
        change(market.pm, id, List.of()).refused("INVALID", "input.sentences");
        change(market.pm, id, List.of(sentence("We know more", "theme_" + "0".repeat(32))))
                .refused("NOT_FOUND", "input.sentences");
        change(market.pm, id, List.of(sentence("We know more", "nonsense"))).refused("NOT_FOUND", "input.sentences");
        change(market.vp, id, List.of(sentence("We know more", checkIn)))
                .refused("STATUS_UPDATE_OF_ANOTHER", "input.id");
        change(market.pm, id, List.of(sentence("We know more", checkIn))).accepted();
        Answer seen = market.pm.ask(SENTENCES, Map.of("id", id));
        assertThat(seen.<String>list("statusUpdate.sentences.nodes[*].origin")).containsExactly("PERSON");
        send(id, Map.of()).refused("INVALID", "input.stakeholderIds");
        send(id, Map.of("stakeholderIds", List.of(ada))).accepted();
        send(id, Map.of("stakeholderIds", List.of(ada))).refused("MOVE_NOT_ALLOWED", "input.id");
        change(market.pm, id, List.of(sentence("Something else", checkIn))).refused("MOVE_NOT_ALLOWED", "input.id");
        Market.move(market.pm, "dropStatusUpdate", "statusUpdate", id).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isCorrectedByAnotherOne() {
        String first = draft(Map.of());
        market.pm
                .mutate("draftStatusUpdate", Map.of("title", "No", "supersedesId", first), "statusUpdate", "id")
                .refused("MOVE_NOT_ALLOWED", "input.supersedesId");
        send(first, Map.of("stakeholderIds", List.of(ada))).accepted();
        String second = draft(Map.of("supersedesId", first));
        String third = draft(Map.of("supersedesId", first));
        assertThat(market.pm.ask(SENTENCES, Map.of("id", first)).text("statusUpdate.state"))
                .isEqualTo("SENT");
        send(second, Map.of("stakeholderIds", List.of(ada))).accepted();
        assertThat(market.pm.ask(SENTENCES, Map.of("id", first)).text("statusUpdate.state"))
                .isEqualTo("SUPERSEDED");
        send(third, Map.of("stakeholderIds", List.of(ada))).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isNotCorrectedByWhoeverMayNotReadIt() {
        String sent = draft(Map.of());
        send(sent, Map.of("stakeholderIds", List.of(ada))).accepted();
        Actor blind = market.organisation.having("STAKEHOLDER_CHANGE");
        assertThat(blind.ask(SENTENCES, Map.of("id", sent)).<Object>get("statusUpdate"))
                .isNull();
        blind.mutate("draftStatusUpdate", Map.of("title", "No", "supersedesId", sent), "statusUpdate", "id")
                .refused("NOT_FOUND", "input.supersedesId");
    }

    @Test
    void isAboutOneThingAndSaysWhichOfTwoIsTooMany() {
        String meeting = engagement(Instant.now());
        String sent = draft(Map.of());
        send(sent, Map.of("stakeholderIds", List.of(ada))).accepted();
        refusedDraft(Map.of("engagementId", meeting, "teamId", market.team), "engagementId");
        refusedDraft(Map.of("supersedesId", sent, "businessLineId", market.line), "supersedesId");
        refusedDraft(Map.of("supersedesId", sent, "engagementId", meeting), "engagementId");
        draft(Map.of("supersedesId", sent));
        draft(Map.of("engagementId", meeting));
    }

    private void refusedDraft(Map<String, String> more, String path) {
        market.pm
                .mutate("draftStatusUpdate", Market.with(Map.of("title", "Of two"), more), "statusUpdate", "id")
                .refused("INVALID", "input." + path);
    }

    @Test
    void tellsNoMoreThanAPersonCanWord() {
        for (int each = 0; each < 34; each++) {
            checkIn(1 + each % 10);
        }
        String id = draft(Map.of());
        List<String> drafted = market.pm.ask("""
                query ($id: ID!) { statusUpdate(id: $id) { sentences(first: 100) { nodes { statement } } } }""", Map.of("id", id)).list("statusUpdate.sentences.nodes[*].statement");
        assertThat(drafted).hasSize(35).anyMatch(statement -> statement.endsWith("earlier ones are not told here."));
    }

    @Test
    void isNotEmptiedByNull() {
        String id = draft(Map.of());
        for (String field : List.of("sentences", "title")) {
            Map<String, Object> nothing = new HashMap<>(Map.of("id", id));
            nothing.put(field, null);
            market.pm
                    .mutate("changeStatusUpdate", nothing, "statusUpdate", "id")
                    .refused("INVALID", "input." + field);
        }
    }

    @Test
    void isReadByThoseItWasSentToAndTheSenderSeesIt() {
        String id = draft(Map.of());
        String other = draft(Map.of());
        String seller = market.sales.ask("{ viewer { member { id } } }").text("viewer.member.id");
        assertThat(market.stakeholder.ask(SENTENCES, Map.of("id", id)).<Object>get("statusUpdate"))
                .isNull();
        read(market.stakeholder, id).refused("NOT_FOUND", "input.id");
        send(id, Map.of("stakeholderIds", List.of(ada), "memberIds", List.of(seller)))
                .accepted();
        assertThat(market.pm.ask(SENTENCES, Map.of("id", id)).<Object>list("statusUpdate.recipients.nodes[*].readAt"))
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
        assertThat(market.sales.ask(SENTENCES, Map.of("id", other)).<Object>get("statusUpdate"))
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
    void tellsAtAMeetingWhatHasMovedSinceTheLast() {
        String early = checkIn(3);
        String first = engagement(Instant.now());
        assertThat(agenda(first).<Object>get("engagement.agenda.since")).isNull();
        assertThat(agenda(first).<String>list("engagement.agenda.items[*].node.id"))
                .contains(early);
        market.pm
                .mutate("holdEngagement", Map.of("id", first), "engagement", "id")
                .accepted();
        String late = checkIn(8);
        String account = market.account("Acme");
        String promise = market.promised(account);
        String second = engagement(Instant.now().plusSeconds(3600));
        Answer seen = agenda(second);
        assertThat(seen.text("engagement.agenda.since.id")).isEqualTo(first);
        assertThat(seen.<String>list("engagement.agenda.items[*].node.id")).containsExactly(late, promise);
        assertThat(seen.<String>list("engagement.agenda.items[*].kind")).containsExactly("PROGRESS", "PROMISE");
        assertThat(agenda(first).<String>list("engagement.agenda.items[*].node.id"))
                .doesNotContain(late);
        Answer theirs = market.stakeholder.ask(AGENDA, Map.of("id", second));
        assertThat(theirs.<String>list("engagement.agenda.items[*].node.id")).doesNotContain(promise);
    }

    @Test
    void concernsALineByWhatIsUnderIt() {
        String checkIn = checkIn(3);
        String elsewhere = market.organisation.line("Elsewhere");
        for (String line : List.of(market.line, elsewhere)) {
            Answer seen = market.pm.ask(SENTENCES, Map.of("id", draft(Map.of("businessLineId", line))));
            assertThat(seen.<String>list("statusUpdate.sentences.nodes[?(@.origin == 'DATA')].node.id")
                            .contains(checkIn))
                    .isEqualTo(line.equals(market.line));
        }
    }

    @Test
    void costsTheSameStatementsForOneAsForMany() {
        String all = "{ engagements { nodes { agenda { since { id } items { statement node { id } } } } }"
                + " statusUpdates { nodes { team { name } sentences { nodes { statement node { id } } }"
                + " recipients { nodes { stakeholder { name } readAt } } } } }";
        checkIn(3);
        engagement(Instant.now());
        send(draft(Map.of("teamId", market.team)), Map.of("stakeholderIds", List.of(ada)))
                .accepted();
        market.pm.ask(all);
        int one = statements.during(() -> market.pm.ask(all)).size();
        checkIn(4);
        engagement(Instant.now());
        send(draft(Map.of("teamId", market.team)), Map.of("stakeholderIds", List.of(ada)))
                .accepted();
        assertThat(statements.during(() -> market.pm.ask(all))).hasSizeLessThanOrEqualTo(one + 1);
    }

    private static final String AGENDA = """
            query ($id: ID!) { engagement(id: $id) { agenda { since { id } items { kind statement node { id } } } } }""";

    private Answer agenda(String id) {
        return market.pm.ask(AGENDA, Map.of("id", id));
    }

    private List<Object> readAt(String id) {
        return market.pm.ask(SENTENCES, Map.of("id", id)).list("statusUpdate.recipients.nodes[*].readAt");
    }

    private String engagement(Instant at) {
        return Market.make(
                market.pm,
                "planEngagement",
                "engagement",
                Map.of("purpose", "SHARE_LEARNING", "takesPlaceAt", at.toString(), "stakeholderIds", List.of(ada)));
    }

    private String baselined() {
        String metric = Market.make(
                market.pm,
                "defineMetric",
                "metric",
                Map.of(
                        "name", "Time to buy",
                        "question", "How long does it take to buy?",
                        "kind", "SCALAR",
                        "direction", "DECREASE",
                        "side", "USER",
                        "timing", "LEADING"));
        Market.make(
                market.pm,
                "recordMeasurement",
                "measurement",
                Map.of("metricId", metric, "value", Map.of("value", 21)));
        String drafted = Market.make(
                market.pm,
                "draftTargetCondition",
                "targetCondition",
                Map.of(
                        "teamId",
                        market.team,
                        "challengeId",
                        market.challenge,
                        "statement",
                        "Buy in two days",
                        "target",
                        Map.of("metricId", metric, "comparator", "LTE", "value", Map.of("value", 2))));
        Market.move(market.pm, "baselineTargetCondition", "targetCondition", drafted)
                .accepted();
        return drafted;
    }

    private String checkIn(int confidence) {
        return Market.make(
                market.pm,
                "recordCheckIn",
                "checkIn",
                Map.of(
                        "targetConditionId",
                        condition,
                        "status",
                        "ON_TRACK",
                        "confidence",
                        confidence,
                        "note",
                        "Going well"));
    }

    private String draft(Map<String, ?> more) {
        return Market.make(
                market.pm, "draftStatusUpdate", "statusUpdate", Market.with(Map.of("title", "What we know"), more));
    }

    private Answer send(String id, Map<String, ?> to) {
        return market.pm.mutate("sendStatusUpdate", Market.with(Map.of("id", id), to), "statusUpdate", "id");
    }

    private static Answer read(Actor reader, String id) {
        return Market.move(reader, "readStatusUpdate", "statusUpdate", id);
    }

    private static Answer change(Actor actor, String id, List<Map<String, String>> sentences) {
        return actor.mutate("changeStatusUpdate", Map.of("id", id, "sentences", sentences), "statusUpdate", "id");
    }

    private static Map<String, String> sentence(String statement, String node) {
        return Map.of("section", "PROGRESS", "statement", statement, "nodeId", node);
    }
}
