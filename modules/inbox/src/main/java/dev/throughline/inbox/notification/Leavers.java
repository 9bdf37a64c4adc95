package dev.throughline.inbox.notification;

import dev.throughline.inbox.preference.Preferences;
import dev.throughline.organisation.member.Member;
import dev.throughline.platform.changes.ChangeRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Who has left reads nothing any more, and what waited for them is nobody's.
@Service
class Leavers {

    private final NotificationRepository notifications;
    private final Preferences preferences;

    Leavers(NotificationRepository notifications, Preferences preferences) {
        this.notifications = notifications;
        this.preferences = preferences;
    }

    @EventListener
    void on(ChangeRecorded fact) {
        if (fact.after() instanceof Member gone && gone.archivedAt() != null) {
            notifications.forget(gone.id());
            preferences.forget(gone.id());
        }
    }
}
