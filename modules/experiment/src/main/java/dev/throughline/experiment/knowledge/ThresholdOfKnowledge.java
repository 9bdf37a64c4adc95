package dev.throughline.experiment.knowledge;

import java.time.Instant;
import java.util.List;

/// What was known, unknown and assumed at a moment.
public record ThresholdOfKnowledge(Instant at, List<KnowledgeItem> items) {

    public List<KnowledgeItem> known() {
        return of(KnowledgeItemKind.KNOWN);
    }

    public List<KnowledgeItem> unknown() {
        return of(KnowledgeItemKind.UNKNOWN);
    }

    public List<KnowledgeItem> assumptions() {
        return of(KnowledgeItemKind.ASSUMPTION);
    }

    private List<KnowledgeItem> of(KnowledgeItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }
}
