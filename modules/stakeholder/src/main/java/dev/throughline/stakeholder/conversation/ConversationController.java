package dev.throughline.stakeholder.conversation;

import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_OWN_READ;
import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class ConversationController {

    private static final String MEMBERS = "isAuthenticated() and !hasAuthority('OPERATE')";

    private final Conversations conversations;
    private final ConversationMoves moves;
    private final ConversationNotes notes;
    private final ConversationActions actions;

    ConversationController(
            Conversations conversations,
            ConversationMoves moves,
            ConversationNotes notes,
            ConversationActions actions) {
        this.conversations = conversations;
        this.moves = moves;
        this.notes = notes;
        this.actions = actions;
    }

    @Can({CONVERSATION_READ, CONVERSATION_OWN_READ})
    @QueryMapping
    @Nullable Conversation conversation(@Argument ConversationId id) {
        return conversations.byIds(Set.of(id)).get(id);
    }

    @Can({CONVERSATION_READ, CONVERSATION_OWN_READ})
    @QueryMapping
    Connection<Conversation> conversations(Listing listing) {
        return conversations.page(listing);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    Conversation planConversation(@Argument PlanConversation input) {
        return moves.plan(input);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    Conversation logConversation(@Argument LogConversation input) {
        return moves.log(input);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    Conversation changeConversation(@Argument ChangeConversation input) {
        return moves.change(input);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    Conversation holdConversation(@Argument HoldConversation input) {
        return moves.hold(input);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    Conversation cancelConversation(@Argument CancelConversation input) {
        return moves.cancel(input);
    }

    @Can({CONVERSATION_READ, CONVERSATION_OWN_READ})
    @MutationMapping
    Conversation annotateConversation(@Argument AnnotateConversation input) {
        return notes.annotate(input);
    }

    @Can(CONVERSATION_CREATE)
    @MutationMapping
    ConversationAction addConversationAction(@Argument AddConversationAction input) {
        return actions.add(input);
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    ConversationAction changeConversationAction(@Argument ChangeConversationAction input) {
        return actions.change(input);
    }
}
