package dev.throughline.stakeholder.conversation;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/// What people write down for themselves about a conversation that they may read.
@Service
class ConversationNotes {

    private final ConversationNoteRepository repository;
    private final Conversations conversations;
    private final Access access;

    ConversationNotes(ConversationNoteRepository repository, Conversations conversations, Access access) {
        this.repository = repository;
        this.conversations = conversations;
        this.access = access;
    }

    /// Neither the version nor the history tells that there is a note.
    Conversation annotate(AnnotateConversation annotate) {
        MemberId author = access.caller();
        Conversation conversation = conversations.locked(annotate.id(), "id");
        if (annotate.privateNote() == null) {
            repository.remove(author, conversation.id());
        } else {
            repository.put(author, conversation.id(), annotate.privateNote());
        }
        return conversation;
    }

    /// The caller's; nothing of anybody else.
    Map<ConversationId, String> of(Set<ConversationId> conversations) {
        MemberId author = access.member();
        return author == null ? Map.of() : repository.of(author, conversations);
    }
}
