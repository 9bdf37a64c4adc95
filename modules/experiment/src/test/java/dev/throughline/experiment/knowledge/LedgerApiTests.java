package dev.throughline.experiment.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a ledger says of moments: between two of them, before its own beginning, and where clocks differ.
@ModuleTest
class LedgerApiTests {

    private final KataLine line;
    private final Ledger ledger;

    LedgerApiTests(Actors actors) {
        this.line = new KataLine(actors.organisation());
        this.ledger = Ledger.begin(line);
    }

    @Test
    void tellsNoChangeOfWhatIsAgainWhatItWas() {
        String known =
                ledger.add("KNOWN", "They edit videos", "2017-01-01T00:00:00Z").id();
        String doubted =
                ledger.move(known, "ASSUMPTION", null, "2017-02-01T00:00:00Z").id();
        ledger.move(doubted, "KNOWN", null, "2017-03-01T00:00:00Z").accepted();
        assertThat(kinds("2017-01-15T00:00:00Z", "2017-03-15T00:00:00Z")).isEmpty();
        assertThat(kinds("2017-01-15T00:00:00Z", "2017-02-15T00:00:00Z")).containsExactly("MOVED");
        assertThat(kinds("2016-12-31T00:00:00Z", "2017-03-15T00:00:00Z")).containsExactly("APPEARED");
    }

    @Test
    void isKeptWhereItsTargetConditionWent() {
        Answer revised = line.pm.mutate(
                "reviseTargetCondition",
                Map.of("id", line.condition, "target", line.atMost("2")),
                "targetCondition",
                "id");
        ledger.add(line.condition, "KNOWN", "Where nobody looks", null)
                .refused("PARENT_NOT_ACTIVE", "input.targetConditionId");
        ledger.add(revised.id(), "KNOWN", "Where everybody looks", null).accepted();
    }

    /// Another machine's clock may be ahead of ours; nothing is known later than now for that.
    @Test
    void isSoFromNowOnWhereTheClockOfWhoSaysItIsFast() {
        Answer added = ledger.add(
                "UNKNOWN", "Which tool", Instant.now().plusSeconds(120).toString());
        assertThat(Instant.parse(added.text("result.entity.since"))).isBeforeOrEqualTo(Instant.now());
        assertThat(ledger.threshold(null).get("unknown")).containsExactly("Which tool");
        ledger.move(added.id(), "KNOWN", "That one", null).accepted();
    }

    private List<String> kinds(String from, String to) {
        return line.pm
                .ask(
                        "query ($id: ID!, $from: DateTime!, $to: DateTime) { targetCondition(id: $id) { knowledgeChanges(from: $from, to: $to) { kind } } }",
                        Map.of("id", line.condition, "from", from, "to", to))
                .list("targetCondition.knowledgeChanges[*].kind");
    }
}
