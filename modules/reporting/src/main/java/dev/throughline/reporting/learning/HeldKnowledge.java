package dev.throughline.reporting.learning;

import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.knowledge.KnowledgeItemId;
import dev.throughline.experiment.knowledge.KnowledgeItemKind;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was known, unknown or assumed for a while, and what came before and after it.
///
/// @param former what it took the place of
/// @param shownBy what the experiment came to whose learning began it
/// @param next whether something took its place
/// @param endedBecause whether a learning ended it
record HeldKnowledge(
        KnowledgeItemId id,
        TeamId teamId,
        TargetConditionId targetConditionId,
        KnowledgeItemKind kind,
        @Nullable KnowledgeItemKind former,
        @Nullable ExperimentConclusion shownBy,
        Instant since,
        @Nullable Instant until,
        boolean next,
        boolean endedBecause) {

    boolean held(Instant moment) {
        return since.isBefore(moment) && (until == null || !until.isBefore(moment));
    }

    boolean becameKnown() {
        return former == KnowledgeItemKind.UNKNOWN && kind == KnowledgeItemKind.KNOWN;
    }

    boolean confirmed() {
        return former == KnowledgeItemKind.ASSUMPTION && kind == KnowledgeItemKind.KNOWN && !refuting();
    }

    /// It took the place of an assumption and says that it was wrong: by an experiment that invalidated it, or since
    /// what was taken for granted is open again.
    boolean refuted() {
        return former == KnowledgeItemKind.ASSUMPTION
                && (kind == KnowledgeItemKind.UNKNOWN || kind == KnowledgeItemKind.KNOWN && refuting());
    }

    /// An assumption that a learning ended and that nothing took the place of.
    boolean refutedByItsEnd() {
        return kind == KnowledgeItemKind.ASSUMPTION && until != null && !next && endedBecause;
    }

    private boolean refuting() {
        return shownBy == ExperimentConclusion.INVALIDATED;
    }
}
