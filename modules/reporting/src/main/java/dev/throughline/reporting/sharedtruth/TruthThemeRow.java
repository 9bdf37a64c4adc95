package dev.throughline.reporting.sharedtruth;

import dev.throughline.roadmap.theme.ThemeId;
import java.util.List;

/// What one theme rests on.
public record TruthThemeRow(ThemeId themeId, int pieces, int accounts, List<TruthSourceCount> sources) {}
