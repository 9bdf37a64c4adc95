package dev.throughline.inbox.box;

import dev.throughline.inbox.notification.Notifications;
import dev.throughline.organisation.role.Access;
import org.springframework.stereotype.Service;

/// Everybody has one, and nobody sees another's.
@Service
public class Inboxes {

    private final Notifications notifications;
    private final Access access;

    Inboxes(Notifications notifications, Access access) {
        this.notifications = notifications;
        this.access = access;
    }

    /// The caller's.
    public Inbox own() {
        return new Inbox(access.caller());
    }

    Inbox read(ReadInbox read) {
        notifications.readAll(read.kinds(), read.until());
        return own();
    }
}
