package dev.throughline.roadmap.dependency;

import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import java.util.List;

/// A theme with what it depends on, as its history tells it.
record LinkedTheme(Theme theme, List<ThemeId> dependsOn) implements Node {

    @Override
    public ThemeId id() {
        return theme.id();
    }

    @Override
    public int version() {
        return theme.version();
    }
}
