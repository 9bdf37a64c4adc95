package dev.throughline.inbox.notification;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a notification.
public record NotificationId(UUID value) implements Id {

    public static final IdType<NotificationId> TYPE = new IdType<>("notification", NotificationId::new);

    public static NotificationId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
