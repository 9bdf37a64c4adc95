package dev.throughline.stakeholder.conversation;

import dev.throughline.organisation.member.Member;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.advisory.AdvisoryGroup;
import dev.throughline.stakeholder.advisory.AdvisoryGroups;
import dev.throughline.stakeholder.stakeholder.Stakeholder;
import dev.throughline.stakeholder.stakeholder.Stakeholders;
import dev.throughline.strategy.line.Neighbours;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ConversationNeighbourController {

    private final Conversations conversations;
    private final ConversationParticipants participants;
    private final ConversationNotes notes;
    private final ConversationActions actions;
    private final Accounts accounts;
    private final Stakeholders stakeholders;
    private final AdvisoryGroups groups;
    private final Neighbours neighbours;

    ConversationNeighbourController(
            Conversations conversations,
            ConversationParticipants participants,
            ConversationNotes notes,
            ConversationActions actions,
            Accounts accounts,
            Stakeholders stakeholders,
            AdvisoryGroups groups,
            Neighbours neighbours) {
        this.conversations = conversations;
        this.participants = participants;
        this.notes = notes;
        this.actions = actions;
        this.accounts = accounts;
        this.stakeholders = stakeholders;
        this.groups = groups;
        this.neighbours = neighbours;
    }

    @SchemaMapping
    ConversationChannel channel(Conversation conversation) {
        return conversation.conversationChannel();
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(Conversation conversation, Siblings siblings) {
        return neighbours.member(conversation.memberId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<List<Member>> participants(Conversation conversation, Siblings siblings) {
        return siblings.find(conversation, participants::of);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Account> account(Conversation conversation, Siblings siblings) {
        return siblings.find(conversation.accountId(), accounts::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Stakeholder> stakeholder(Conversation conversation, Siblings siblings) {
        return siblings.find(conversation.stakeholderId(), stakeholders::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<AdvisoryGroup> advisoryGroup(Conversation conversation, Siblings siblings) {
        return siblings.find(conversation.advisoryGroupId(), groups::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Conversation>> sessions(AdvisoryGroup group, Listing listing, Siblings siblings) {
        return siblings.find(group.id(), parents -> conversations.withAdvisoryGroups(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<String> privateNote(Conversation conversation, Siblings siblings) {
        return siblings.find(conversation.id(), notes::of);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<ConversationAction>> actions(
            Conversation conversation, Listing listing, Siblings siblings) {
        return siblings.find(conversation.id(), parents -> actions.of(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<ConversationAction>> openConversationActions(
            Member member, Listing listing, Siblings siblings) {
        return siblings.find(member.id(), owners -> actions.openOf(owners, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Conversation> conversation(ConversationAction action, Siblings siblings) {
        return siblings.find(action.conversationId(), conversations::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(ConversationAction action, Siblings siblings) {
        return neighbours.member(action.ownerId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Conversation>> conversations(Account account, Listing listing, Siblings siblings) {
        return siblings.find(account.id(), parents -> conversations.withAccounts(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Conversation>> conversations(
            Stakeholder stakeholder, Listing listing, Siblings siblings) {
        return siblings.find(stakeholder.id(), parents -> conversations.withStakeholders(parents, listing));
    }
}
