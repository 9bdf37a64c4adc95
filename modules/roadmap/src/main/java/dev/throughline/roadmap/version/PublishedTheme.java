package dev.throughline.roadmap.version;

import dev.throughline.roadmap.theme.Lane;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.roadmap.theme.Validity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A theme as a version tells it, as far as its audience reads it.
public record PublishedTheme(
        PublishedThemeId id,
        RoadmapVersionId roadmapVersionId,
        ThemeId themeId,
        int place,
        @Nullable String problem,
        @Nullable ThemeState state,
        @Nullable String phase,
        List<String> inBuild,
        @Nullable String title,
        @Nullable Lane lane,
        @Nullable String hypothesis,
        @Nullable Validity problemValidity,
        @Nullable Validity solutionValidity,
        List<String> known,
        List<String> unknown,
        @Nullable String learned) {}
