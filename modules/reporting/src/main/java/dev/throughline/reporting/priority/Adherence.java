package dev.throughline.reporting.priority;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ThemeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rule of the report, without a look at the database.
///
/// @param themes by their places, those that have left the order last
/// @param allSteps since there were themes, in the order in which they were taken
/// @param allActs of the period and of the days before its end in which a theme may rest
record Adherence(
        ReportScope scope,
        StrategyLine line,
        List<OrderedTheme> allThemes,
        List<OrderStep> allSteps,
        List<ThemeAct> allActs) {

    /// A theme on which nobody worked for so long rests.
    static final Duration REST = Duration.ofDays(30);

    private static final int FIRST_FEW = 3;
    private static final String NO_ACTIVITY = "No work on a theme was recorded here in this period.";

    PriorityAdherenceReport report() {
        Map<RoadmapId, List<OrderedTheme>> roadmaps = allThemes.stream()
                .filter(theme -> line.concerns(scope, theme.teamId(), theme.targetConditionId()))
                .collect(Collectors.groupingBy(OrderedTheme::roadmapId, LinkedHashMap::new, Collectors.toList()));
        Map<ThemeId, RoadmapId> on = new LinkedHashMap<>();
        roadmaps.values().forEach(themes -> themes.forEach(theme -> on.put(theme.id(), theme.roadmapId())));
        Map<RoadmapId, List<OrderStep>> steps = allSteps.stream()
                .filter(step -> on.containsKey(step.themeId()))
                .collect(Collectors.groupingBy(step -> Objects.requireNonNull(on.get(step.themeId()))));
        Map<RoadmapId, List<ThemeAct>> acts = allActs.stream()
                .filter(act -> on.containsKey(act.themeId()))
                .collect(Collectors.groupingBy(act -> Objects.requireNonNull(on.get(act.themeId()))));
        List<RoadmapOrder> orders = new ArrayList<>();
        roadmaps.forEach((roadmap, themes) -> orders.add(RoadmapOrder.of(
                themes, steps.getOrDefault(roadmap, List.of()), acts.getOrDefault(roadmap, List.of()))));
        List<ReportFinding> findings = new ArrayList<>();
        orders.forEach(order -> resting(order, findings));
        orders.forEach(order -> reordered(order, findings));
        List<PriorityActivity> activity =
                orders.stream().flatMap(order -> order.activity(scope.over())).toList();
        return new PriorityAdherenceReport(
                scope,
                List.of(
                        share(scope, FigureKind.ACTIVITY_ON_FIRST_THEME, activity, 1),
                        share(scope, FigureKind.ACTIVITY_ON_FIRST_THREE_THEMES, activity, FIRST_FEW),
                        worked(orders)),
                findings,
                activity,
                orders.stream()
                        .flatMap(order -> order.rows(scope.over(), last()))
                        .toList());
    }

    private static Figure share(ReportScope scope, FigureKind kind, List<PriorityActivity> activity, int places) {
        return Figure.share(
                scope,
                kind,
                activity.stream()
                        .filter(act -> act.place() != null && act.place() <= places)
                        .map(PriorityActivity::changeId)
                        .toList(),
                activity.stream().map(PriorityActivity::changeId).toList(),
                NO_ACTIVITY);
    }

    private Figure worked(List<RoadmapOrder> orders) {
        Instant last = last();
        List<ThemeId> firsts = orders.stream()
                .flatMap(order -> order.orders().before(last).stream().limit(1))
                .toList();
        List<ThemeId> resting = orders.stream()
                .flatMap(order -> order.resting(last).stream().limit(1))
                .filter(firsts::contains)
                .toList();
        return Figure.share(
                scope,
                FigureKind.FIRST_THEMES_WORKED_ON,
                firsts.stream().filter(theme -> !resting.contains(theme)).toList(),
                firsts,
                "No theme is in an order here.");
    }

    private void resting(RoadmapOrder order, List<ReportFinding> findings) {
        Instant last = last();
        List<ThemeId> at = order.orders().before(last);
        List<ThemeId> resting = order.resting(last);
        if (resting.isEmpty()) {
            return;
        }
        ThemeId highest = resting.getFirst();
        if (highest.equals(at.getFirst())) {
            findings.add(new ReportFinding(
                    FindingRule.FIRST_THEME_RESTS,
                    highest,
                    "This theme is first in order, and no work on it was recorded for 30 days."));
        }
        int place = at.indexOf(highest) + 1;
        for (int lower = place; lower < at.size(); lower++) {
            ThemeId theme = at.get(lower);
            long worked = order.acts(theme, last.minus(REST), last).count();
            if (worked > 0) {
                findings.add(new ReportFinding(
                        FindingRule.LOWER_THEME_WORKED_ON,
                        theme,
                        "At place %d, this theme was worked on %s in the last 30 days, while “%s” at place %d rested."
                                .formatted(lower + 1, times(worked), order.title(highest), place)));
            }
        }
    }

    /// Who does what comes later and then says that it comes first has not followed an order but written one.
    private void reordered(RoadmapOrder order, List<ReportFinding> findings) {
        List<ThemeId> now = order.orders().before(last());
        Map<ThemeId, String> found = new LinkedHashMap<>();
        order.steps().stream()
                .filter(OrderStep::up)
                .filter(step -> scope.over().holds(step.at()))
                .forEach(step -> overtaken(order, step, now).ifPresent(what -> found.put(step.themeId(), what)));
        found.forEach(
                (theme, what) -> findings.add(new ReportFinding(FindingRule.ORDER_CHANGED_AFTERWARDS, theme, what)));
    }

    private Optional<String> overtaken(RoadmapOrder order, OrderStep step, List<ThemeId> now) {
        Instant from = step.at().minus(REST);
        List<ThemeId> before = order.orders().before(step.at());
        int to = Objects.requireNonNull(step.to()) - 1;
        int was = before.indexOf(step.themeId());
        Map<ThemeId, Instant> placed = order.orders().placed(step.at());
        List<ThemeAct> worked = order.acts(step.themeId(), from, step.at()).toList();
        return (was <= to ? Stream.<ThemeId>empty() : before.subList(to, was).stream())
                .filter(above -> order.acts(above, from, step.at()).findAny().isEmpty())
                .filter(above -> now.contains(above)
                        && now.contains(step.themeId())
                        && now.indexOf(step.themeId()) < now.indexOf(above))
                .map(above -> {
                    long passed = worked.stream()
                            .filter(act -> !act.at().isBefore(placed.getOrDefault(above, order.created(above))))
                            .count();
                    return passed == 0
                            ? ""
                            : "It went from place %d to place %d after it had been worked on %s, while “%s” above it rested."
                                    .formatted(was + 1, to + 1, times(passed), order.title(above));
                })
                .filter(what -> !what.isEmpty())
                .findFirst();
    }

    private Instant last() {
        Instant ends = scope.over().until();
        return ends.isAfter(scope.at()) ? scope.at() : ends;
    }

    private static String times(long many) {
        return many == 1 ? "once" : many + " times";
    }
}
