package dev.throughline.reporting.exposure;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.ThemeOrigin;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.roadmap.theme.Validity;
import dev.throughline.strategy.targetcondition.TargetConditionId;

/// A theme that may stand behind promises, with where its roadmap belongs.
record PromisedTheme(
        ThemeId id,
        ThemeOrigin origin,
        ThemeState state,
        Validity problem,
        boolean archived,
        boolean roadmapArchived,
        TeamId teamId,
        TargetConditionId targetConditionId) {

    boolean open() {
        return !archived && !roadmapArchived && !state.ended();
    }
}
