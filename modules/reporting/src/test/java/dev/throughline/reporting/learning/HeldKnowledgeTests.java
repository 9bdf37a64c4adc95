package dev.throughline.reporting.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.knowledge.KnowledgeItemId;
import dev.throughline.experiment.knowledge.KnowledgeItemKind;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldKnowledgeTests {

    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void becomesKnownOutOfTheUnknownOnly() {
        assertThat(step(KnowledgeItemKind.UNKNOWN, KnowledgeItemKind.KNOWN, ExperimentConclusion.INVALIDATED)
                        .becameKnown())
                .isTrue();
        assertThat(step(KnowledgeItemKind.ASSUMPTION, KnowledgeItemKind.KNOWN, null)
                        .becameKnown())
                .isFalse();
        assertThat(step(null, KnowledgeItemKind.KNOWN, null).becameKnown()).isFalse();
    }

    /// An assumption is confirmed or refuted, never both.
    @Test
    void confirmsOrRefutesAnAssumptionByWhatTheExperimentCameTo() {
        HeldKnowledge confirmed =
                step(KnowledgeItemKind.ASSUMPTION, KnowledgeItemKind.KNOWN, ExperimentConclusion.VALIDATED);
        HeldKnowledge refuted =
                step(KnowledgeItemKind.ASSUMPTION, KnowledgeItemKind.KNOWN, ExperimentConclusion.INVALIDATED);
        HeldKnowledge open =
                step(KnowledgeItemKind.ASSUMPTION, KnowledgeItemKind.UNKNOWN, ExperimentConclusion.INCONCLUSIVE);
        HeldKnowledge reworded = step(KnowledgeItemKind.ASSUMPTION, KnowledgeItemKind.ASSUMPTION, null);
        assertThat(confirmed.confirmed()).isTrue();
        assertThat(confirmed.refuted()).isFalse();
        assertThat(refuted.confirmed()).isFalse();
        assertThat(refuted.refuted()).isTrue();
        assertThat(open.refuted()).isTrue();
        assertThat(reworded.confirmed() || reworded.refuted()).isFalse();
    }

    @Test
    void refutesAnAssumptionThatALearningEnded() {
        assertThat(ended(KnowledgeItemKind.ASSUMPTION, false, true).refutedByItsEnd())
                .isTrue();
        assertThat(ended(KnowledgeItemKind.ASSUMPTION, false, false).refutedByItsEnd())
                .isFalse();
        assertThat(ended(KnowledgeItemKind.ASSUMPTION, true, true).refutedByItsEnd())
                .isFalse();
        assertThat(ended(KnowledgeItemKind.UNKNOWN, false, true).refutedByItsEnd())
                .isFalse();
    }

    @Test
    void isHeldBetweenItsBeginAndItsEnd() {
        HeldKnowledge item = ended(KnowledgeItemKind.KNOWN, false, false);
        assertThat(item.held(SINCE)).isFalse();
        assertThat(item.held(SINCE.plusNanos(1000))).isTrue();
        assertThat(item.held(UNTIL)).isTrue();
        assertThat(item.held(UNTIL.plusNanos(1000))).isFalse();
    }

    private static HeldKnowledge step(
            @Nullable KnowledgeItemKind former, KnowledgeItemKind kind, @Nullable ExperimentConclusion shownBy) {
        return item(kind, former, shownBy, null, false, false);
    }

    private static HeldKnowledge ended(KnowledgeItemKind kind, boolean next, boolean because) {
        return item(kind, null, null, UNTIL, next, because);
    }

    private static HeldKnowledge item(
            KnowledgeItemKind kind,
            @Nullable KnowledgeItemKind former,
            @Nullable ExperimentConclusion shownBy,
            @Nullable Instant until,
            boolean next,
            boolean because) {
        return new HeldKnowledge(
                new KnowledgeItemId(new UUID(1, 1)),
                new TeamId(new UUID(1, 2)),
                new TargetConditionId(new UUID(1, 3)),
                kind,
                former,
                shownBy,
                SINCE,
                until,
                next,
                because);
    }
}
