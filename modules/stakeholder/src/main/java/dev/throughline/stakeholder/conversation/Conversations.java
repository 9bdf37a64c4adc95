package dev.throughline.stakeholder.conversation;

import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_OWN_READ;
import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Abilities;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read all of them reads them; whoever talks reads what they talked in.
@Service
public class Conversations implements Nodes<ConversationId, Conversation> {

    private final ConversationRepository repository;
    private final Abilities abilities;
    private final Access access;

    Conversations(ConversationRepository repository, Abilities abilities, Access access) {
        this.repository = repository;
        this.abilities = abilities;
        this.access = access;
    }

    @Override
    public IdType<ConversationId> idType() {
        return ConversationId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(CONVERSATION_READ.name(), CONVERSATION_OWN_READ.name());
    }

    @Override
    public String historyPermission() {
        return CONVERSATION_READ.name();
    }

    @Override
    public @Nullable String historyPermission(Conversation conversation) {
        return own(conversation) ? null : historyPermission();
    }

    /// Those that the caller may read.
    @Override
    public Map<ConversationId, Conversation> byIds(Set<ConversationId> ids) {
        Map<ConversationId, Conversation> found = repository.byIds(ids);
        if (access.may(CONVERSATION_READ)) {
            return found;
        }
        Map<ConversationId, Conversation> read = new HashMap<>(found);
        read.keySet().retainAll(talkedIn(found.keySet()));
        return read;
    }

    /// Whether it is the caller whose talk it is.
    public boolean own(Conversation conversation) {
        return access.may(CONVERSATION_OWN_READ) && conversation.memberId().equals(access.member());
    }

    /// Those that somebody has planned who can hold them no more, and that the caller may take up.
    public Set<Conversation> leftBehind(Collection<Conversation> planned) {
        if (!access.may(CONVERSATION_READ) || !access.may(CONVERSATION_CREATE)) {
            return Set.of();
        }
        Set<Conversation> open = planned.stream()
                .filter(each -> each.state() == ConversationState.PLANNED)
                .collect(Collectors.toSet());
        Set<MemberId> unable = abilities.unable(
                open.stream().map(Conversation::memberId).collect(Collectors.toSet()), CONVERSATION_CREATE);
        open.removeIf(each -> !unable.contains(each.memberId()));
        return open;
    }

    Connection<Conversation> page(Listing listing) {
        return repository.page(listing, reader());
    }

    Map<AccountId, Connection<Conversation>> withAccounts(Set<AccountId> parents, Listing listing) {
        return readable() ? repository.withAccounts(parents, listing, reader()) : Map.of();
    }

    Map<StakeholderId, Connection<Conversation>> withStakeholders(Set<StakeholderId> parents, Listing listing) {
        return readable() ? repository.withStakeholders(parents, listing, reader()) : Map.of();
    }

    Map<AdvisoryGroupId, Connection<Conversation>> withAdvisoryGroups(Set<AdvisoryGroupId> parents, Listing listing) {
        return readable() ? repository.withAdvisoryGroups(parents, listing, reader()) : Map.of();
    }

    /// The one that is named, held for something that hangs on it; refused where the caller may not read it.
    Conversation locked(ConversationId id, String path) {
        Conversation held = repository.lock(id, path);
        access.demand(access.may(CONVERSATION_READ) || !talkedIn(Set.of(id)).isEmpty(), CONVERSATION_READ);
        return held;
    }

    /// The same, refused where it was cancelled.
    public Conversation hold(ConversationId id, String path) {
        Conversation held = locked(id, path);
        refuseCancelled(held, path);
        return held;
    }

    static void refuseCancelled(Conversation conversation, String path) {
        new Problems()
                .unless(
                        conversation.state() != ConversationState.CANCELLED,
                        PlatformError.MOVE_NOT_ALLOWED,
                        path,
                        "This conversation was cancelled; nothing is added to it any more.")
                .refuse();
    }

    private Set<ConversationId> talkedIn(Set<ConversationId> conversations) {
        MemberId member = access.member();
        return member == null || conversations.isEmpty() || !access.may(CONVERSATION_OWN_READ)
                ? Set.of()
                : repository.talkedIn(conversations, member);
    }

    /// Whether the caller reads any; a service account talks to nobody, so it has none of its own.
    private boolean readable() {
        return access.may(CONVERSATION_READ) || access.may(CONVERSATION_OWN_READ) && access.member() != null;
    }

    @Nullable MemberId reader() {
        return access.may(CONVERSATION_READ) ? null : access.caller();
    }
}
