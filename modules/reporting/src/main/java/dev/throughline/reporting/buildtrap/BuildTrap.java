package dev.throughline.reporting.buildtrap;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FigureUnit;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.ThemeOrigin;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The rule of the report, without a look at the database: signs of the build trap, one by one, and never a score.
///
/// @param hijacked themes that a promised feature stands on and that lead to nothing wanted
/// @param pathKnown target conditions whose path somebody says to know
/// @param teams those in use
/// @param since when the last two quarters began
record BuildTrap(
        ReportScope scope,
        StrategyLine line,
        List<TrapTheme> allThemes,
        Set<ThemeId> hijacked,
        List<TrapStatement> allStatements,
        Set<TargetConditionId> pathKnown,
        List<TrapExperiment> allExperiments,
        Set<TeamId> teams,
        Instant since) {

    /// *(design)* Fewer than one in four at work to learn is too few, where there are three or more.
    private static final int ONE_IN = 4;

    private static final int ENOUGH = 3;
    private static final int LONGEST_LIST = 3;

    BuildTrapReport report() {
        List<ReportFinding> findings = new ArrayList<>();
        List<TrapTheme> themes = allThemes.stream()
                .filter(theme -> line.concerns(scope, theme.teamId(), theme.targetConditionId()))
                .toList();
        return new BuildTrapReport(
                scope,
                List.of(
                        measured(themes, findings),
                        worded(findings),
                        promised(themes, findings),
                        discovered(themes, findings),
                        invalidated(themes, findings),
                        planned(findings)),
                findings);
    }

    private Figure measured(List<TrapTheme> themes, List<ReportFinding> findings) {
        List<TrapTheme> ended = themes.stream()
                .filter(TrapTheme::deliveryEnded)
                .filter(theme -> scope.over().holds(theme.endedAt()))
                .toList();
        ended.stream()
                .filter(Predicate.not(TrapTheme::measured))
                .forEach(theme -> findings.add(new ReportFinding(
                        FindingRule.FINISHED_UNMEASURED,
                        theme.id(),
                        "This theme was delivered and is %s, and none of its outcomes was measured after it was."
                                .formatted(theme.state()))));
        return Figure.share(
                scope,
                FigureKind.MEASURED_THEMES,
                ids(ended.stream().filter(TrapTheme::measured).toList(), TrapTheme::id),
                ids(ended, TrapTheme::id),
                "No theme ended after its delivery in this period.");
    }

    private Figure worded(List<ReportFinding> findings) {
        List<TrapStatement> concerned =
                allStatements.stream().filter(this::concerns).toList();
        List<Id> outcomes = new ArrayList<>();
        for (TrapStatement statement : concerned) {
            Optional<OutputWording> output = OutputWording.of(statement.statement());
            output.ifPresentOrElse(
                    found -> findings.add(new ReportFinding(
                            FindingRule.WORDED_AS_OUTPUT, statement.id(), found.said(statement.noun()))),
                    () -> outcomes.add(statement.id()));
        }
        return Figure.share(
                scope,
                FigureKind.OUTCOME_STATEMENTS,
                outcomes,
                ids(concerned, TrapStatement::id),
                "No challenge, target condition or outcome is in use here.");
    }

    private boolean concerns(TrapStatement statement) {
        return statement.teamId() == null
                ? line.concerns(scope, line.step(statement.step()))
                : line.concerns(scope, statement.teamId(), statement.step());
    }

    /// What stands on a promise follows from what somebody was told, not from the strategy (S1:7).
    private Figure promised(List<TrapTheme> themes, List<ReportFinding> findings) {
        List<TrapTheme> open = themes.stream().filter(TrapTheme::open).toList();
        Predicate<TrapTheme> promised = theme -> theme.origin() == ThemeOrigin.PROMISE || hijacked.contains(theme.id());
        Map<RoadmapId, List<TrapTheme>> roadmaps = open.stream()
                .collect(Collectors.groupingBy(TrapTheme::roadmapId, LinkedHashMap::new, Collectors.toList()));
        roadmaps.forEach((roadmap, on) -> {
            List<TrapTheme> taken = on.stream().filter(promised).toList();
            if (!taken.isEmpty()) {
                findings.add(new ReportFinding(
                        FindingRule.ROADMAP_HIJACKED,
                        roadmap,
                        "%d of the %d themes on this roadmap stand on a promise: %s."
                                .formatted(taken.size(), on.size(), titles(taken))));
            }
        });
        return Figure.share(
                scope,
                FigureKind.PROMISED_THEMES,
                ids(open.stream().filter(promised).toList(), TrapTheme::id),
                ids(open, TrapTheme::id),
                "No theme is open here.");
    }

    private Figure discovered(List<TrapTheme> themes, List<ReportFinding> findings) {
        List<TrapTheme> atWork = themes.stream().filter(TrapTheme::atWork).toList();
        Map<TeamId, List<TrapTheme>> byTeam = atWork.stream()
                .collect(Collectors.groupingBy(TrapTheme::teamId, LinkedHashMap::new, Collectors.toList()));
        byTeam.forEach((team, at) -> {
            long discovering = at.stream().filter(BuildTrap::discovering).count();
            if (at.size() >= ENOUGH && discovering * ONE_IN < at.size()) {
                findings.add(new ReportFinding(
                        FindingRule.DISCOVERY_TOO_SMALL,
                        team,
                        "%d of the %d themes that this team works on are in discovery: fewer than one in four."
                                .formatted(discovering, at.size())));
            }
        });
        return Figure.share(
                scope,
                FigureKind.DISCOVERY_THEMES,
                ids(atWork.stream().filter(BuildTrap::discovering).toList(), TrapTheme::id),
                ids(atWork, TrapTheme::id),
                "No theme is in discovery or delivery here.");
    }

    private static boolean discovering(TrapTheme theme) {
        return theme.state() == ThemeState.DISCOVERY;
    }

    /// Whoever tries things and is never wrong does not try, or does not look (S3:59).
    private Figure invalidated(List<TrapTheme> themes, List<ReportFinding> findings) {
        Map<TeamId, Tried> byTeam = new LinkedHashMap<>();
        for (TrapTheme theme : themes) {
            Instant begun = theme.phaseSince();
            if (begun != null) {
                tried(byTeam, theme.teamId())
                        .add(
                                theme.id(),
                                begun,
                                theme.endedAt(),
                                !theme.gone() || theme.endedAt() != null,
                                theme.state() == ThemeState.INVALIDATED);
            }
        }
        allExperiments.stream()
                .filter(experiment -> line.concerns(scope, experiment.teamId(), experiment.targetConditionId()))
                .forEach(experiment -> tried(byTeam, experiment.teamId())
                        .add(
                                experiment.id(),
                                experiment.startedAt(),
                                experiment.endedAt(),
                                true,
                                experiment.invalidated()));
        byTeam.forEach((team, tried) -> {
            if (teams.contains(team) && tried.longEnough() && tried.wrong().isEmpty()) {
                findings.add(new ReportFinding(
                        FindingRule.NOTHING_INVALIDATED,
                        team,
                        "This team worked on %d themes and experiments in the last two quarters, and none turned out wrong."
                                .formatted(tried.all().size())));
            }
        });
        List<Id> wrong = byTeam.values().stream()
                .flatMap(tried -> tried.wrong().stream())
                .toList();
        boolean nothing = byTeam.values().stream().allMatch(tried -> tried.all().isEmpty());
        return Figure.amount(
                scope,
                FigureKind.INVALIDATIONS,
                FigureUnit.COUNT,
                nothing ? null : Exact.of(wrong.size()),
                wrong,
                "Nothing was tried here in the last two quarters, so nothing could turn out wrong.");
    }

    private Tried tried(Map<TeamId, Tried> byTeam, TeamId team) {
        return byTeam.computeIfAbsent(
                team, first -> new Tried(since, scope.over().until()));
    }

    private Figure planned(List<ReportFinding> findings) {
        List<Id> concerned = allStatements.stream()
                .filter(statement -> statement.id() instanceof TargetConditionId)
                .filter(this::concerns)
                .map(TrapStatement::id)
                .toList();
        List<Id> known = concerned.stream().filter(pathKnown::contains).toList();
        known.forEach(condition -> findings.add(new ReportFinding(
                FindingRule.PATH_KNOWN,
                condition,
                "Somebody says to know the path to this target condition already: then it is a plan.")));
        return Figure.share(scope, FigureKind.KNOWN_PATHS, known, concerned, "No target condition is in use here.");
    }

    private static String titles(List<TrapTheme> themes) {
        String named = themes.stream()
                .limit(LONGEST_LIST)
                .map(theme -> "“" + theme.title() + "”")
                .collect(Collectors.joining(", "));
        return themes.size() > LONGEST_LIST ? "%s and %d more".formatted(named, themes.size() - LONGEST_LIST) : named;
    }

    private static <T> List<Id> ids(List<T> all, Function<T, ? extends Id> id) {
        return all.stream().<Id>map(id).toList();
    }
}
