package dev.throughline.stakeholder.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class StatusUpdateApiTests {

    private final Market market;
    private final Writing writing;

    StatusUpdateApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
        this.writing = new Writing(market);
    }

    @Test
    void isDraftedFromTheDataAndSaysWhereThereIsNone() {
        String checkIn = writing.checkIn(7);
        String id = writing.draft(Map.of("teamId", market.team));
        Answer seen = market.pm.ask(Writing.SENTENCES, Map.of("id", id));
        assertThat(seen.<String>list("statusUpdate.sentences.nodes[*].section"))
                .containsExactly("LEARNED", "PROGRESS", "PROGRESS", "PROGRESS", "DECISIONS");
        assertThat(seen.<String>list("statusUpdate.sentences.nodes[*].origin"))
                .containsExactly("ABSENCE", "DATA", "DATA", "DATA", "ABSENCE");
        assertThat(seen.text("statusUpdate.sentences.nodes[1].statement"))
                .isEqualTo("\"Time to buy\" was measured: 21.");
        assertThat(seen.text("statusUpdate.sentences.nodes[2].statement"))
                .isEqualTo("The target condition \"Buy in two days\" is baselined.");
        assertThat(seen.text("statusUpdate.sentences.nodes[3].node.id")).isEqualTo(checkIn);
        assertThat(seen.text("statusUpdate.sentences.nodes[3].statement"))
                .isEqualTo("\"Buy in two days\" is on track, with a confidence of 7 out of 10: Going well.");
        assertThat(seen.text("statusUpdate.sentences.nodes[0].statement"))
                .isEqualTo("Nothing was learned from an experiment.");
        Answer again = market.pm.ask(Writing.SENTENCES, Map.of("id", writing.draft(Map.of("teamId", market.team))));
        assertThat(again.<Object>get("statusUpdate.sentences")).isEqualTo(seen.<Object>get("statusUpdate.sentences"));
    }

    @Test
    void beginsWhereTheLastOneAboutTheSameEnded() {
        writing.checkIn(7);
        writing.send(writing.draft(Map.of("teamId", market.team)), Map.of("stakeholderIds", List.of(writing.ada)))
                .accepted();
        String next = writing.checkIn(4);
        Answer seen = market.pm.ask(Writing.SENTENCES, Map.of("id", writing.draft(Map.of("teamId", market.team))));
        assertThat(seen.<String>list("statusUpdate.sentences.nodes[*].node.id")).contains(next);
        assertThat(seen.<String>list("statusUpdate.sentences.nodes[?(@.origin == 'DATA')].node.id"))
                .containsExactly(next);
    }

    @Test
    void isEditedByItsAuthorAndStaysOnceItIsSent() {
        String checkIn = writing.checkIn(7);
        String id = writing.draft(Map.of());
        change(market.pm, id, List.of()).refused("INVALID", "input.sentences");
        change(market.pm, id, List.of(sentence("We know more", "theme_" + "0".repeat(32))))
                .refused("NOT_FOUND", "input.sentences");
        change(market.pm, id, List.of(sentence("We know more", "nonsense"))).refused("NOT_FOUND", "input.sentences");
        change(market.vp, id, List.of(sentence("We know more", checkIn)))
                .refused("STATUS_UPDATE_OF_ANOTHER", "input.id");
        change(market.pm, id, List.of(sentence("We know more", checkIn))).accepted();
        Answer seen = market.pm.ask(Writing.SENTENCES, Map.of("id", id));
        assertThat(seen.<String>list("statusUpdate.sentences.nodes[*].origin")).containsExactly("PERSON");
        writing.send(id, Map.of()).refused("INVALID", "input.stakeholderIds");
        writing.send(id, Map.of("stakeholderIds", List.of(writing.ada))).accepted();
        writing.send(id, Map.of("stakeholderIds", List.of(writing.ada))).refused("MOVE_NOT_ALLOWED", "input.id");
        change(market.pm, id, List.of(sentence("Something else", checkIn))).refused("MOVE_NOT_ALLOWED", "input.id");
        Market.move(market.pm, "dropStatusUpdate", "statusUpdate", id).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isCorrectedByAnotherOne() {
        String first = writing.draft(Map.of());
        market.pm
                .mutate("draftStatusUpdate", Map.of("title", "No", "supersedesId", first), "statusUpdate", "id")
                .refused("MOVE_NOT_ALLOWED", "input.supersedesId");
        writing.send(first, Map.of("stakeholderIds", List.of(writing.ada))).accepted();
        String second = writing.draft(Map.of("supersedesId", first));
        String third = writing.draft(Map.of("supersedesId", first));
        assertThat(market.pm.ask(Writing.SENTENCES, Map.of("id", first)).text("statusUpdate.state"))
                .isEqualTo("SENT");
        writing.send(second, Map.of("stakeholderIds", List.of(writing.ada))).accepted();
        assertThat(market.pm.ask(Writing.SENTENCES, Map.of("id", first)).text("statusUpdate.state"))
                .isEqualTo("SUPERSEDED");
        writing.send(third, Map.of("stakeholderIds", List.of(writing.ada))).refused("MOVE_NOT_ALLOWED", "input.id");
    }

    @Test
    void isNotCorrectedByWhoeverMayNotReadIt() {
        String sent = writing.draft(Map.of());
        writing.send(sent, Map.of("stakeholderIds", List.of(writing.ada))).accepted();
        Actor blind = market.organisation.having("STAKEHOLDER_CHANGE");
        assertThat(blind.ask(Writing.SENTENCES, Map.of("id", sent)).<Object>get("statusUpdate"))
                .isNull();
        blind.mutate("draftStatusUpdate", Map.of("title", "No", "supersedesId", sent), "statusUpdate", "id")
                .refused("NOT_FOUND", "input.supersedesId");
    }

    @Test
    void isAboutOneThingAndSaysWhichOfTwoIsTooMany() {
        String meeting = writing.engagement(Instant.now());
        String sent = writing.draft(Map.of());
        writing.send(sent, Map.of("stakeholderIds", List.of(writing.ada))).accepted();
        refusedDraft(Map.of("engagementId", meeting, "teamId", market.team), "engagementId");
        refusedDraft(Map.of("supersedesId", sent, "businessLineId", market.line), "supersedesId");
        refusedDraft(Map.of("supersedesId", sent, "engagementId", meeting), "engagementId");
        writing.draft(Map.of("supersedesId", sent));
        writing.draft(Map.of("engagementId", meeting));
    }

    private void refusedDraft(Map<String, String> more, String path) {
        market.pm
                .mutate("draftStatusUpdate", Market.with(Map.of("title", "Of two"), more), "statusUpdate", "id")
                .refused("INVALID", "input." + path);
    }

    @Test
    void tellsNoMoreThanAPersonCanWord() {
        for (int each = 0; each < 32; each++) {
            writing.baselined("Buy in " + each + " days");
        }
        String id = writing.draft(Map.of());
        List<String> drafted = market.pm.ask("""
                query ($id: ID!) { statusUpdate(id: $id) { sentences(first: 100) { nodes { statement } } } }""", Map.of("id", id)).list("statusUpdate.sentences.nodes[*].statement");
        assertThat(drafted).hasSize(35).anyMatch(statement -> statement.endsWith("earlier ones are not told here."));
    }

    @Test
    void isNotEmptiedByNull() {
        String id = writing.draft(Map.of());
        for (String field : List.of("sentences", "title")) {
            Map<String, Object> nothing = new HashMap<>(Map.of("id", id));
            nothing.put(field, null);
            market.pm
                    .mutate("changeStatusUpdate", nothing, "statusUpdate", "id")
                    .refused("INVALID", "input." + field);
        }
    }

    @Test
    void concernsALineByWhatIsUnderIt() {
        String checkIn = writing.checkIn(3);
        String elsewhere = market.organisation.line("Elsewhere");
        for (String line : List.of(market.line, elsewhere)) {
            Answer seen = market.pm.ask(Writing.SENTENCES, Map.of("id", writing.draft(Map.of("businessLineId", line))));
            assertThat(seen.<String>list("statusUpdate.sentences.nodes[?(@.origin == 'DATA')].node.id")
                            .contains(checkIn))
                    .isEqualTo(line.equals(market.line));
        }
    }

    private static Answer change(Actor actor, String id, List<Map<String, String>> sentences) {
        return actor.mutate("changeStatusUpdate", Map.of("id", id, "sentences", sentences), "statusUpdate", "id");
    }

    private static Map<String, String> sentence(String statement, String node) {
        return Map.of("section", "PROGRESS", "statement", statement, "nodeId", node);
    }
}
