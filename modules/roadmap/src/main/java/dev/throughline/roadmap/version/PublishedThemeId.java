package dev.throughline.roadmap.version;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a theme as it was published.
public record PublishedThemeId(UUID value) implements Id {

    public static final IdType<PublishedThemeId> TYPE = new IdType<>("published_theme", PublishedThemeId::new);

    public static PublishedThemeId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
