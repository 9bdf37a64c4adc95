package dev.throughline.reporting.alignment;

import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.challenge.ChallengeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The rule of the report, without a look at the database.
record Alignment(
        ReportScope scope,
        StrategyLine line,
        Set<ChallengeId> challenges,
        List<ToldTheme> told,
        List<RoadmapTeam> teams) {

    private static final Set<String> BEFORE_THE_END = Set.of("DRAFT", "BASELINED", "ACTIVE");

    AlignmentReport report() {
        List<ReportFinding> findings = new ArrayList<>();
        return new AlignmentReport(
                scope,
                List.of(nodes(findings), themes(findings), brokenDown(findings), onRoadmaps(findings)),
                findings);
    }

    /// Of what is ACTIVE, what leads to an active vision; an active vision leads to itself.
    private Figure nodes(List<ReportFinding> findings) {
        List<LineStep> active = line.steps().values().stream()
                .filter(LineStep::active)
                .filter(step -> line.concerns(scope, step))
                .toList();
        List<Id> aligned = new ArrayList<>();
        for (LineStep step : active) {
            line.brokenAbove(step)
                    .ifPresentOrElse(
                            broken -> findings.add(new ReportFinding(
                                    FindingRule.NO_PATH_TO_ACTIVE_VISION,
                                    step.id(),
                                    "This %s is ACTIVE, and the %s above it is %s."
                                            .formatted(step.noun(), broken.noun(), broken.standing()))),
                            () -> aligned.add(step.id()));
        }
        return Figure.share(
                scope, FigureKind.ALIGNED_NODES, aligned, ids(active, LineStep::id), "Nothing is active here.");
    }

    private Figure themes(List<ReportFinding> findings) {
        List<ToldTheme> concerned = told.stream()
                .filter(theme -> line.concerns(scope, theme.teamId(), theme.targetConditionId()))
                .toList();
        List<Id> aligned = new ArrayList<>();
        for (ToldTheme theme : concerned) {
            String broken = theme.roadmapArchived()
                    ? "roadmap is archived"
                    : line.brokenFrom(line.step(theme.targetConditionId()))
                            .map(step -> step.noun() + " above it is " + step.standing())
                            .orElse(null);
            if (broken == null) {
                aligned.add(theme.id());
            } else {
                findings.add(new ReportFinding(
                        FindingRule.NO_PATH_TO_ACTIVE_VISION,
                        theme.id(),
                        "This theme is published, and the %s.".formatted(broken)));
            }
        }
        return Figure.share(
                scope,
                FigureKind.ALIGNED_PUBLISHED_THEMES,
                aligned,
                ids(concerned, ToldTheme::id),
                "No theme that goes on is published here.");
    }

    /// A challenge in force with a target condition that has not ended below it, at any depth.
    private Figure brokenDown(List<ReportFinding> findings) {
        Set<Id> parents = new HashSet<>();
        line.steps().values().stream()
                .filter(step -> step.teamId() != null && !step.archived() && BEFORE_THE_END.contains(step.state()))
                .flatMap(line::above)
                .forEach(above -> parents.add(above.id()));
        List<Id> concerned = line.steps().values().stream()
                .filter(LineStep::active)
                .filter(step -> step.id() instanceof ChallengeId id && challenges.contains(id))
                .filter(step -> line.concerns(scope, step))
                .map(LineStep::id)
                .toList();
        concerned.stream()
                .filter(Predicate.not(parents::contains))
                .forEach(challenge -> findings.add(new ReportFinding(
                        FindingRule.CHALLENGE_WITHOUT_TARGET_CONDITION,
                        challenge,
                        "This challenge is ACTIVE, and no target condition below it is drafted or in force.")));
        return Figure.share(
                scope,
                FigureKind.CHALLENGES_BROKEN_DOWN,
                concerned.stream().filter(parents::contains).toList(),
                concerned,
                "No challenge is active here.");
    }

    /// Under a challenge, the teams are those with a target condition there that has not ended.
    private Figure onRoadmaps(List<ReportFinding> findings) {
        Set<Id> under = new HashSet<>();
        if (scope.challengeId() != null) {
            line.steps().values().stream()
                    .filter(step -> !step.archived() && BEFORE_THE_END.contains(step.state()))
                    .filter(step -> line.concerns(scope, step))
                    .map(LineStep::teamId)
                    .forEach(team -> {
                        if (team != null) {
                            under.add(team);
                        }
                    });
        }
        List<RoadmapTeam> concerned = teams.stream()
                .filter(team -> scope.concerns(team.id()))
                .filter(team -> scope.challengeId() == null || under.contains(team.id()))
                .toList();
        Predicate<RoadmapTeam> told = team -> team.roadmapsUnder().stream()
                .anyMatch(condition -> scope.challengeId() == null || line.concerns(scope, line.step(condition)));
        concerned.stream()
                .filter(told.negate())
                .forEach(team -> findings.add(new ReportFinding(
                        FindingRule.TEAM_WITHOUT_ROADMAP,
                        team.id(),
                        scope.challengeId() == null
                                ? "This team has no roadmap."
                                : "This team has no roadmap under this challenge.")));
        return Figure.share(
                scope,
                FigureKind.TEAMS_WITH_ROADMAP,
                ids(concerned.stream().filter(told).toList(), RoadmapTeam::id),
                ids(concerned, RoadmapTeam::id),
                "There is no team here.");
    }

    private static <T> List<Id> ids(List<T> all, Function<T, Id> id) {
        return all.stream().map(id).toList();
    }
}
