package dev.throughline.reporting.sharedtruth;

import dev.throughline.roadmap.theme.ThemeId;
import java.util.stream.Stream;

/// One source of one theme.
record ThemeSource(ThemeId themeId, TruthSourceCount source) {

    static Stream<ThemeSource> of(TruthThemeRow theme) {
        return theme.sources().stream().map(source -> new ThemeSource(theme.themeId(), source));
    }
}
