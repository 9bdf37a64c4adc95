package dev.throughline.stakeholder.update;

import static dev.throughline.organisation.role.Permission.STAKEHOLDER_CHANGE;
import static dev.throughline.organisation.role.Permission.STAKEHOLDER_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Abilities;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read about all stakeholders reads all of them; whoever one was sent to reads that one.
@Service
public class StatusUpdates implements Nodes<StatusUpdateId, StatusUpdate> {

    private final StatusUpdateRepository repository;
    private final SentenceRepository sentences;
    private final RecipientRepository recipients;
    private final Abilities abilities;
    private final Access access;

    StatusUpdates(
            StatusUpdateRepository repository,
            SentenceRepository sentences,
            RecipientRepository recipients,
            Abilities abilities,
            Access access) {
        this.repository = repository;
        this.sentences = sentences;
        this.recipients = recipients;
        this.abilities = abilities;
        this.access = access;
    }

    @Override
    public IdType<StatusUpdateId> idType() {
        return StatusUpdateId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    /// Drafts are nobody's but their writers'.
    @Override
    public String historyPermission() {
        return STAKEHOLDER_READ.name();
    }

    /// Those that the caller may read.
    @Override
    public Map<StatusUpdateId, StatusUpdate> byIds(Set<StatusUpdateId> ids) {
        Map<StatusUpdateId, StatusUpdate> found = new HashMap<>(repository.byIds(ids));
        if (!access.may(STAKEHOLDER_READ) && !found.isEmpty()) {
            MemberId member = access.member();
            found.keySet().retainAll(member == null ? Set.of() : recipients.sentTo(found.keySet(), member));
        }
        return found;
    }

    /// Those that their author has not sent and cannot send any more.
    public Set<StatusUpdate> leftBehind(Collection<StatusUpdate> updates) {
        Set<StatusUpdate> drafts = updates.stream()
                .filter(update -> update.state() == StatusUpdateState.DRAFT)
                .collect(Collectors.toSet());
        Set<MemberId> unable = abilities.unable(
                drafts.stream().map(StatusUpdate::authorId).collect(Collectors.toSet()), STAKEHOLDER_CHANGE);
        drafts.removeIf(update -> !unable.contains(update.authorId()));
        return drafts;
    }

    Connection<StatusUpdate> page(Listing listing) {
        return repository.page(listing, access.may(STAKEHOLDER_READ) ? null : access.caller());
    }

    Map<StatusUpdateId, Connection<Sentence>> sentences(Set<StatusUpdateId> parents, Listing listing) {
        return sentences.of(parents, listing);
    }

    /// Whoever reads only what was sent to them does not see who else was told, nor who has read it.
    Map<StatusUpdateId, Connection<Recipient>> recipients(Set<StatusUpdateId> parents, Listing listing) {
        return recipients.of(parents, listing, access.may(STAKEHOLDER_READ) ? null : access.caller());
    }
}
