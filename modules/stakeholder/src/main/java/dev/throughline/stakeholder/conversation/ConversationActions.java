package dev.throughline.stakeholder.conversation;

import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What is to be done after conversations; whoever reads a conversation reads it, and whoever owes it.
@Service
public class ConversationActions implements Nodes<ConversationActionId, ConversationAction> {

    private final ConversationActionRepository repository;
    private final Conversations conversations;
    private final Members members;
    private final Access access;
    private final Changes changes;

    ConversationActions(
            ConversationActionRepository repository,
            Conversations conversations,
            Members members,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.conversations = conversations;
        this.members = members;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<ConversationActionId> idType() {
        return ConversationActionId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of();
    }

    @Override
    public String historyPermission() {
        return CONVERSATION_READ.name();
    }

    @Override
    public Map<ConversationActionId, ConversationAction> byIds(Set<ConversationActionId> ids) {
        Map<ConversationActionId, ConversationAction> found = new HashMap<>(repository.byIds(ids));
        if (!found.isEmpty() && !access.may(CONVERSATION_READ)) {
            MemberId member = access.member();
            Predicate<ConversationAction> owed = action -> action.ownerId().equals(member);
            Set<ConversationId> read = conversations
                    .byIds(found.values().stream()
                            .filter(owed.negate())
                            .map(ConversationAction::conversationId)
                            .collect(Collectors.toSet()))
                    .keySet();
            found.values().removeIf(owed.negate().and(action -> !read.contains(action.conversationId())));
        }
        return found;
    }

    Map<ConversationId, Connection<ConversationAction>> of(Set<ConversationId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    /// Whoever reads all conversations sees what everybody is to do; everybody sees what they are to do themselves.
    Map<MemberId, Connection<ConversationAction>> openOf(Set<MemberId> owners, Listing listing) {
        MemberId member = access.member();
        if (access.may(CONVERSATION_READ)) {
            return repository.openOf(owners, listing);
        }
        return member != null && owners.contains(member) ? repository.openOf(Set.of(member), listing) : Map.of();
    }

    ConversationAction add(AddConversationAction add) {
        access.caller();
        conversations.hold(add.conversationId(), "conversationId");
        members.refuseGone(add.ownerId(), null, "ownerId");
        ConversationAction added = repository.insert(add);
        changes.created("addConversationAction", added);
        return added;
    }

    /// Whoever talked words it and hands it on; whoever owns it does it. Where both are gone, others do.
    ConversationAction change(ChangeConversationAction change) {
        access.caller();
        ConversationAction before = repository.lock(change.id(), "id");
        access.demand(changeable(Set.of(before)).contains(before), CONVERSATION_CREATE);
        Versions.expect(change.expectedVersion(), before);
        members.refuseGone(change.ownerId().value(), before.ownerId(), "ownerId");
        ConversationAction after = repository.update(change, before.doneAt() != null);
        changes.record("changeConversationAction", before, after, change.reason());
        return after;
    }

    /// Those that the caller may change.
    public Set<ConversationAction> changeable(Set<ConversationAction> actions) {
        MemberId member = access.member();
        Set<ConversationAction> others = new HashSet<>(actions);
        others.removeIf(action -> action.ownerId().equals(member));
        Set<ConversationAction> changeable = new HashSet<>(actions);
        changeable.removeAll(others);
        if (!others.isEmpty() && access.may(CONVERSATION_CREATE)) {
            Map<ConversationId, Conversation> read = conversations.byIds(
                    others.stream().map(ConversationAction::conversationId).collect(Collectors.toSet()));
            Set<MemberId> gone = members.gone(Stream.concat(
                            others.stream().map(ConversationAction::ownerId),
                            read.values().stream().map(Conversation::memberId))
                    .collect(Collectors.toSet()));
            others.removeIf(action -> {
                Conversation talk = read.get(action.conversationId());
                return talk == null
                        || !talk.memberId().equals(member)
                                && !gone.containsAll(List.of(action.ownerId(), talk.memberId()));
            });
            changeable.addAll(others);
        }
        return changeable;
    }
}
