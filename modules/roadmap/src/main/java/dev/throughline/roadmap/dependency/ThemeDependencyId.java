package dev.throughline.roadmap.dependency;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a dependency between themes.
public record ThemeDependencyId(UUID value) implements Id {

    public static final IdType<ThemeDependencyId> TYPE = new IdType<>("theme_dependency", ThemeDependencyId::new);

    public static ThemeDependencyId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
