package dev.throughline.inbox.notification;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class NotificationController {

    private static final String MEMBERS = "isAuthenticated() and !hasAuthority('OPERATE')";

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    Notification readNotification(@Argument ReadNotification input) {
        return notifications.read(input);
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    Notification unreadNotification(@Argument ReadNotification input) {
        return notifications.unread(input);
    }
}
