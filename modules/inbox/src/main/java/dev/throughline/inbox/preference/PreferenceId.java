package dev.throughline.inbox.preference;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names what a member wants of one kind.
public record PreferenceId(UUID value) implements Id {

    public static final IdType<PreferenceId> TYPE = new IdType<>("preference", PreferenceId::new);

    public static PreferenceId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
