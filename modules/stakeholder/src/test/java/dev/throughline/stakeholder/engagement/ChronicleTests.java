package dev.throughline.stakeholder.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.changes.Happened;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChronicleTests {

    private final Chronicle chronicle = new Chronicle(Map.of(), Map.of(), ZoneOffset.UTC);

    @Test
    void isIncompleteWhereThereWasMoreOrSomeMayNotBeRead() {
        Map<String, Happened> happened = Map.of(
                "check_in", new Happened(List.of(), true, false),
                "decision", new Happened(List.of(), false, true),
                "promise", new Happened(List.of(), false, false));
        assertThat(chronicle.told(happened, null).incomplete())
                .containsExactly(DevelopmentKind.PROGRESS, DevelopmentKind.DECISION);
    }
}
