package dev.throughline.stakeholder.promise;

import dev.throughline.roadmap.theme.ThemeId;
import org.jspecify.annotations.Nullable;

record LinkPromise(
        PromiseId id,
        @Nullable Integer expectedVersion,
        ThemeId themeId,
        @Nullable String reason) {}
