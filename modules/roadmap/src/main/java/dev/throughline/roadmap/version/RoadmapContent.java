package dev.throughline.roadmap.version;

import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.outcome.ThemeOutcome;
import dev.throughline.roadmap.phase.PhaseDefinitionId;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.targetcondition.TargetCondition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that there is to tell of a roadmap now: its head, its themes in order and then those that have ended, and what
/// belongs to them.
record RoadmapContent(
        Roadmap roadmap,
        TargetCondition head,
        List<Node> above,
        List<Theme> themes,
        Map<ThemeId, List<ThemeOutcome>> outcomesByTheme,
        Set<ThemeId> evidenced,
        Map<MeasureTargetId, MeasureTarget> targets,
        Map<MeasureTargetId, String> goals,
        Map<PhaseDefinitionId, String> phaseNames,
        Set<MeasureTargetId> measured) {

    List<Theme> proposed() {
        return themes.stream().filter(Theme::draft).toList();
    }

    /// What has a phase: nothing else is on the roadmap as yet (S1:98).
    List<Theme> atWork() {
        return themes.stream()
                .filter(theme -> theme.state() == ThemeState.DISCOVERY || theme.state() == ThemeState.DELIVERY)
                .toList();
    }

    /// What is told along with that within the organisation: what was reached, and what was learned (S3:59).
    List<Theme> toldWithin() {
        return themes.stream()
                .filter(theme ->
                        theme.state() == ThemeState.OUTCOME_MEASURED || theme.state() == ThemeState.INVALIDATED)
                .toList();
    }

    List<ThemeOutcome> outcomes(Theme theme) {
        return outcomesByTheme.getOrDefault(theme.id(), List.of());
    }

    @Nullable String goal(@Nullable MeasureTargetId id) {
        return id == null ? null : goals.get(id);
    }

    /// What the organisation calls the phase of the theme.
    @Nullable String phase(Theme theme) {
        return theme.phaseDefinitionId() == null ? null : phaseNames.get(theme.phaseDefinitionId());
    }

    @Nullable MeasureTarget target(@Nullable MeasureTargetId id) {
        return id == null ? null : targets.get(id);
    }
}
