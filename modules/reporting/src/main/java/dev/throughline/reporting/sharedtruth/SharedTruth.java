package dev.throughline.reporting.sharedtruth;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.problem.ProblemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rule of the report, without a look at the database. What was heard of a problem tells about its theme, too.
record SharedTruth(
        ReportScope scope,
        StrategyLine line,
        List<TruthTheme> allThemes,
        List<TruthProblem> allProblems,
        List<Heard> heard) {

    private static final int SEVERAL = 2;

    SharedTruthReport report() {
        List<TruthTheme> concerned = allThemes.stream()
                .filter(theme -> line.concerns(scope, theme.teamId(), theme.targetConditionId()))
                .toList();
        Map<ThemeId, Set<Heard>> ofThemes = ofThemes();
        Map<ProblemId, List<Heard>> ofProblems = heard.stream()
                .filter(one -> one.problemId() != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.problemId())));
        List<TruthThemeRow> themes = concerned.stream()
                .map(theme -> row(theme.id(), ofThemes.getOrDefault(theme.id(), Set.of())))
                .toList();
        Set<ThemeId> here = concerned.stream().map(TruthTheme::id).collect(Collectors.toSet());
        List<TruthProblem> inScope =
                allProblems.stream().filter(problem -> concerns(problem, here)).toList();
        List<TruthProblemRow> problems = inScope.stream()
                .map(problem -> row(problem.id(), ofProblems.getOrDefault(problem.id(), List.of())))
                .toList();
        List<ReportFinding> findings = new ArrayList<>();
        themes.forEach(theme -> find(theme, ofThemes, findings));
        for (int index = 0; index < problems.size(); index++) {
            if (inScope.get(index).themeId() != null && problems.get(index).accounts() == 1) {
                findings.add(new ReportFinding(
                        FindingRule.PROBLEM_OF_ONE_ACCOUNT,
                        problems.get(index).problemId(),
                        "A theme is worked on for this problem, and it was heard of from one customer only."));
            }
        }
        return new SharedTruthReport(
                scope,
                List.of(
                        share(FigureKind.EVIDENCED_THEMES, themes, theme -> theme.pieces() > 0),
                        share(
                                FigureKind.SHARED_THEMES,
                                themes,
                                theme -> theme.sources().size() >= SEVERAL),
                        Figure.share(
                                scope,
                                FigureKind.PROBLEMS_OF_SEVERAL_ACCOUNTS,
                                ids(
                                        problems.stream().filter(problem -> problem.accounts() >= SEVERAL),
                                        TruthProblemRow::problemId),
                                ids(problems.stream(), TruthProblemRow::problemId),
                                "There is no problem here.")),
                findings,
                themes,
                problems);
    }

    private Map<ThemeId, Set<Heard>> ofThemes() {
        Map<ProblemId, ThemeId> led = new HashMap<>();
        allProblems.forEach(problem -> {
            if (problem.themeId() != null) {
                led.put(problem.id(), problem.themeId());
            }
        });
        Map<ThemeId, Set<Heard>> of = new HashMap<>();
        for (Heard one : heard) {
            Stream.of(one.themeId(), one.problemId() == null ? null : led.get(one.problemId()))
                    .filter(Objects::nonNull)
                    .forEach(theme -> of.computeIfAbsent(theme, first -> new LinkedHashSet<>())
                            .add(one));
        }
        return of;
    }

    /// What has led to no theme belongs to the organisation as a whole.
    private boolean concerns(TruthProblem problem, Set<ThemeId> here) {
        return problem.themeId() == null
                ? scope.challengeId() == null && scope.concerns((BusinessLineId) null)
                : here.contains(problem.themeId());
    }

    private static TruthThemeRow row(ThemeId theme, Set<Heard> pieces) {
        Map<TruthSource, Long> counts = pieces.stream()
                .collect(Collectors.groupingBy(Heard::source, LinkedHashMap::new, Collectors.counting()));
        return new TruthThemeRow(
                theme,
                pieces.size(),
                accounts(pieces.stream()),
                counts.entrySet().stream()
                        .map(one -> new TruthSourceCount(
                                one.getKey().kind(),
                                one.getKey().teamId(),
                                one.getKey().name(),
                                one.getValue().intValue()))
                        .toList());
    }

    private static TruthProblemRow row(ProblemId problem, List<Heard> pieces) {
        return new TruthProblemRow(
                problem, accounts(pieces.stream()), accounts(pieces.stream().filter(Heard::asked)));
    }

    private static int accounts(Stream<Heard> pieces) {
        Set<AccountId> accounts = new LinkedHashSet<>();
        pieces.forEach(piece -> {
            if (piece.accountId() != null) {
                accounts.add(piece.accountId());
            }
        });
        return accounts.size();
    }

    private static void find(TruthThemeRow theme, Map<ThemeId, Set<Heard>> of, List<ReportFinding> findings) {
        if (theme.pieces() == 0) {
            findings.add(new ReportFinding(
                    FindingRule.THEME_WITHOUT_EVIDENCE,
                    theme.themeId(),
                    "This theme is worked on, and nothing that anybody saw or heard is behind it."));
        } else if (theme.sources().size() < SEVERAL) {
            TruthSource only =
                    of.getOrDefault(theme.themeId(), Set.of()).iterator().next().source();
            findings.add(new ReportFinding(
                    FindingRule.THEME_OF_ONE_SOURCE,
                    theme.themeId(),
                    theme.pieces() == 1
                            ? "All that is behind this theme is one thing from %s.".formatted(only.text())
                            : "All of the %d things behind this theme come from %s."
                                    .formatted(theme.pieces(), only.text())));
        }
    }

    private Figure share(FigureKind kind, List<TruthThemeRow> themes, Predicate<TruthThemeRow> counted) {
        return Figure.share(
                scope,
                kind,
                ids(themes.stream().filter(counted), TruthThemeRow::themeId),
                ids(themes.stream(), TruthThemeRow::themeId),
                "No theme is in discovery or delivery here.");
    }

    private static <T> List<Id> ids(Stream<T> all, Function<T, ? extends Id> id) {
        return all.<Id>map(id).toList();
    }
}
