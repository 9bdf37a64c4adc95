package dev.throughline.roadmap.outcome;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an outcome of a theme.
public record ThemeOutcomeId(UUID value) implements Id {

    public static final IdType<ThemeOutcomeId> TYPE = new IdType<>("theme_outcome", ThemeOutcomeId::new);

    public static ThemeOutcomeId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
