package dev.throughline.roadmap.version;

import dev.throughline.roadmap.theme.ThemeId;
import org.jspecify.annotations.Nullable;

/// What speaks against publishing a roadmap, of a theme or of all of it.
public record PublicationFinding(
        PublicationRule rule, @Nullable ThemeId themeId, String message) {

    public PublicationSeverity severity() {
        return rule.severity();
    }

    public String seed() {
        return rule.seed();
    }
}
