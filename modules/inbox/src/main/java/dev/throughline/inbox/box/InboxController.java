package dev.throughline.inbox.box;

import dev.throughline.inbox.notification.Notification;
import dev.throughline.inbox.notification.Notifications;
import dev.throughline.inbox.preference.InboxPreference;
import dev.throughline.inbox.preference.Preferences;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class InboxController {

    private static final String MEMBERS = "isAuthenticated() and !hasAuthority('OPERATE')";

    private final Inboxes inboxes;
    private final Notifications notifications;
    private final Obligations obligations;
    private final Preferences preferences;

    InboxController(Inboxes inboxes, Notifications notifications, Obligations obligations, Preferences preferences) {
        this.inboxes = inboxes;
        this.notifications = notifications;
        this.obligations = obligations;
        this.preferences = preferences;
    }

    @PreAuthorize(MEMBERS)
    @QueryMapping
    Inbox inbox() {
        return inboxes.own();
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    Inbox readInbox(@Argument ReadInbox input) {
        return inboxes.read(input);
    }

    @SchemaMapping
    CompletableFuture<Integer> unreadCount(Inbox inbox, Siblings siblings) {
        return siblings.load(inbox.memberId(), notifications::unread);
    }

    @SchemaMapping
    CompletableFuture<Connection<Notification>> notifications(Inbox inbox, Listing listing, Siblings siblings) {
        return siblings.load(inbox.memberId(), members -> notifications.of(members, listing));
    }

    @SchemaMapping
    CompletableFuture<Connection<Obligation>> owed(Inbox inbox, Listing listing, Siblings siblings) {
        return siblings.load(inbox.memberId(), members -> obligations.of(members, listing));
    }

    @SchemaMapping
    CompletableFuture<List<OwedCount>> owedCounts(Inbox inbox, Siblings siblings) {
        return siblings.load(inbox.memberId(), obligations::counts);
    }

    @SchemaMapping
    CompletableFuture<List<InboxPreference>> preferences(Inbox inbox, Siblings siblings) {
        return siblings.load(inbox.memberId(), preferences::of);
    }
}
