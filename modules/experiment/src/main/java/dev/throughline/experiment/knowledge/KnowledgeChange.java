package dev.throughline.experiment.knowledge;

import dev.throughline.experiment.learning.LearningId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one strand was at a moment and what it is at a later one, and the learnings that moved it in between.
public record KnowledgeChange(
        @Nullable KnowledgeItem before, @Nullable KnowledgeItem after, Set<LearningId> becauseOf) {

    public KnowledgeChangeKind kind() {
        if (before == null) {
            return KnowledgeChangeKind.APPEARED;
        }
        if (after == null) {
            return KnowledgeChangeKind.DROPPED;
        }
        return before.kind() == after.kind() ? KnowledgeChangeKind.REWORDED : KnowledgeChangeKind.MOVED;
    }

    /// In the order in which the strands began; what came and went in between is left out.
    static List<KnowledgeChange> between(List<KnowledgeItem> items, Instant from, Instant to) {
        Map<UUID, List<KnowledgeItem>> strands = new LinkedHashMap<>();
        items.stream()
                .sorted(Comparator.comparing(KnowledgeItem::since).thenComparing(KnowledgeItem::createdAt))
                .forEach(item -> strands.computeIfAbsent(item.strand(), first -> new ArrayList<>())
                        .add(item));
        List<KnowledgeChange> changes = new ArrayList<>();
        for (List<KnowledgeItem> strand : strands.values()) {
            KnowledgeItem before = at(strand, from);
            KnowledgeItem after = at(strand, to);
            if (!same(before, after)) {
                changes.add(new KnowledgeChange(before, after, because(strand, from, to)));
            }
        }
        return changes;
    }

    /// What was doubted meanwhile and is held again says what it said.
    private static boolean same(@Nullable KnowledgeItem before, @Nullable KnowledgeItem after) {
        return before == null || after == null
                ? before == after
                : before.kind() == after.kind() && before.statement().equals(after.statement());
    }

    private static @Nullable KnowledgeItem at(List<KnowledgeItem> strand, Instant moment) {
        return strand.stream().filter(item -> item.held(moment)).findFirst().orElse(null);
    }

    private static Set<LearningId> because(List<KnowledgeItem> strand, Instant from, Instant to) {
        Set<LearningId> learnings = new LinkedHashSet<>();
        strand.stream()
                .flatMap(item -> Stream.of(
                        in(item.since(), from, to) ? item.learningId() : null,
                        in(item.until(), from, to) ? item.endedByLearningId() : null))
                .filter(Objects::nonNull)
                .forEach(learnings::add);
        return learnings;
    }

    private static boolean in(@Nullable Instant moment, Instant from, Instant to) {
        return moment != null && moment.isAfter(from) && !moment.isAfter(to);
    }
}
