package dev.throughline.roadmap.theme;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a theme.
public record ThemeId(UUID value) implements Id {

    public static final IdType<ThemeId> TYPE = new IdType<>("theme", ThemeId::new);

    public static ThemeId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
