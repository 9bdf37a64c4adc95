package dev.throughline.stakeholder.insight;

import dev.throughline.platform.changes.Changes;
import dev.throughline.stakeholder.conversation.ConversationReworded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What was heard in a conversation has its channel, account and advisory group.
@Service
class HeardInsights {

    private final InsightRepository repository;
    private final Changes changes;

    HeardInsights(InsightRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @EventListener
    void on(ConversationReworded fact) {
        for (Insight before : repository.lockHeardOtherwise(fact.after())) {
            changes.record("changeConversation", before, repository.hear(before.id(), fact.after()), fact.reason());
        }
    }
}
