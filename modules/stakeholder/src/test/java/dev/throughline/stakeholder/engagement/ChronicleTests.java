package dev.throughline.stakeholder.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChronicleTests {

    private static final Instant WHOLE_SINCE = Instant.parse("2026-03-01T00:00:00Z");

    private final Chronicle chronicle = new Chronicle(
            Map.of(), List.of(), Set.of(DevelopmentKind.DECISION), Map.of(DevelopmentKind.PROGRESS, WHOLE_SINCE));

    @Test
    void isIncompleteBeforeTheMomentSinceWhichAllWasRead() {
        assertThat(incomplete(null)).containsExactly(DevelopmentKind.PROGRESS, DevelopmentKind.DECISION);
        assertThat(incomplete(WHOLE_SINCE.minusSeconds(1)))
                .containsExactly(DevelopmentKind.PROGRESS, DevelopmentKind.DECISION);
    }

    @Test
    void isWholeAfterIt() {
        assertThat(incomplete(WHOLE_SINCE)).containsExactly(DevelopmentKind.DECISION);
    }

    private Set<DevelopmentKind> incomplete(@Nullable Instant after) {
        return chronicle.of(Concern.EVERYTHING, after, null).incomplete();
    }
}
