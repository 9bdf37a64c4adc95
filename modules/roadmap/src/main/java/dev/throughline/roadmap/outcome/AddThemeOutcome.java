package dev.throughline.roadmap.outcome;

import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.metric.SetTarget;
import org.jspecify.annotations.Nullable;

record AddThemeOutcome(
        ThemeId themeId,
        String statement,
        ThemeOutcomeSide side,
        String relation,
        @Nullable SetTarget target) {}
