package dev.throughline.inbox.notification;

import dev.throughline.inbox.kind.InboxKinds;
import dev.throughline.inbox.kind.Thing;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Edge;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.PageInfo;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Everybody reads their own, and of what these are about no more than they may see at the moment.
@Service
public class Notifications implements Nodes<NotificationId, Notification> {

    private final NotificationRepository repository;
    private final InboxKinds kinds;
    private final Access access;
    private final Duration kept;

    Notifications(
            NotificationRepository repository,
            InboxKinds kinds,
            Access access,
            @Value("${throughline.inbox.kept:180d}") Duration kept) {
        this.repository = repository;
        this.kinds = kinds;
        this.access = access;
        this.kept = kept;
    }

    @Override
    public IdType<NotificationId> idType() {
        return NotificationId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Map<NotificationId, Notification> byIds(Set<NotificationId> ids) {
        MemberId member = access.member();
        Map<NotificationId, Notification> own = new HashMap<>(repository.byIds(ids));
        own.values()
                .removeIf(notification -> !notification.memberId().equals(member)
                        || !notification.movedAt().isAfter(oldest()));
        return shown(own.values()).stream().collect(Collectors.toMap(Notification::id, Function.identity()));
    }

    public Map<MemberId, Connection<Notification>> of(Set<MemberId> members, Listing listing) {
        Map<MemberId, Connection<Notification>> pages = new HashMap<>();
        repository.of(members, listing, oldest()).forEach((member, page) -> pages.put(member, shown(page)));
        return pages;
    }

    public Map<MemberId, Integer> unread(Set<MemberId> members) {
        Map<MemberId, Integer> unread = new HashMap<>();
        members.forEach(member -> unread.put(member, 0));
        unread.putAll(repository.unread(members, oldest()));
        return unread;
    }

    Notification read(ReadNotification read) {
        Notification before = own(read.id());
        return shown(before.readAt() == null ? repository.read(before.id(), true) : before);
    }

    Notification unread(ReadNotification unread) {
        Notification before = own(unread.id());
        if (before.readAt() == null) {
            return shown(before);
        }
        new Problems()
                .unless(
                        !repository.another(before),
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "The same has moved again since, and that is unread already.")
                .refuse();
        return shown(repository.read(before.id(), false));
    }

    /// All that the caller has seen: what moved after that moment stays unread.
    public void readAll(@Nullable Collection<String> only, @Nullable Instant until) {
        repository.readAll(access.caller(), only, until);
    }

    /// What of these kinds is unread and in no letter as yet, the latest first, as the caller may see it.
    public List<Notification> unmailed(Collection<String> kinds, int most) {
        return shown(repository.unmailed(access.caller(), kinds, oldest(), most));
    }

    /// They are in a letter now, or not after all; how many, since what has moved meanwhile is in none.
    public int mailed(Collection<Notification> letter, boolean mailed) {
        return letter.isEmpty() ? 0 : repository.mailed(List.copyOf(letter), mailed);
    }

    /// Nothing becomes part of it until the transaction ends.
    public void hold(NotificationId id) {
        repository.hold(id);
    }

    public void forgetOld() {
        repository.forget(oldest());
    }

    private Notification own(NotificationId id) {
        MemberId member = access.caller();
        Notification notification = repository.lock(id);
        if (!notification.memberId().equals(member)) {
            throw Refusal.notFound("id");
        }
        return notification;
    }

    private Instant oldest() {
        return Instant.now().minus(kept);
    }

    private Connection<Notification> shown(Connection<Notification> page) {
        Map<String, Thing> things = things(page.nodes());
        List<Edge<Notification>> edges = page.edges().stream()
                .map(edge -> new Edge<>(edge.written(), shown(edge.node(), things)))
                .toList();
        PageInfo info = page.pageInfo();
        return new Connection<>(
                edges, new PageInfo(info.hasNextPage(), info.hasPreviousPage(), edges), page.totalCount());
    }

    private List<Notification> shown(Collection<Notification> notifications) {
        Map<String, Thing> things = things(notifications);
        return notifications.stream().map(each -> shown(each, things)).toList();
    }

    private Notification shown(Notification one) {
        return shown(one, things(List.of(one)));
    }

    private Notification shown(Notification one, Map<String, Thing> things) {
        return one.as(things.get(one.about()), kinds.named(one.kind()).personal());
    }

    private Map<String, Thing> things(Collection<Notification> notifications) {
        return kinds.things(notifications.stream().map(Notification::about).collect(Collectors.toSet()));
    }
}
