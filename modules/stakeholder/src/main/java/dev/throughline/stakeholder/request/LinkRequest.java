package dev.throughline.stakeholder.request;

import dev.throughline.roadmap.theme.ThemeId;
import org.jspecify.annotations.Nullable;

record LinkRequest(
        RequestId id,
        @Nullable Integer expectedVersion,
        ThemeId themeId,
        @Nullable String reason) {}
