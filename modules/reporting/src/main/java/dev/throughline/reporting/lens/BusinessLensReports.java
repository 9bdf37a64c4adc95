package dev.throughline.reporting.lens;

import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.AsOfDays;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.reporting.course.MeasuredGoals;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.ReportScope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

@Service
public class BusinessLensReports implements ReportSource<BusinessLensReport> {

    private final ActivityRepository repository;
    private final MeasuredGoals goals;
    private final StrategyLines lines;
    private final AsOfDays days;

    BusinessLensReports(ActivityRepository repository, MeasuredGoals goals, StrategyLines lines, AsOfDays days) {
        this.repository = repository;
        this.goals = goals;
        this.lines = lines;
        this.days = days;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.BUSINESS_LENS;
    }

    @Override
    public Set<Permission> reads() {
        return EnumSet.of(
                Permission.ORGANISATION_READ,
                Permission.VISION_READ,
                Permission.CHALLENGE_READ,
                Permission.INITIATIVE_READ,
                Permission.TARGET_CONDITION_READ,
                Permission.METRIC_READ,
                Permission.MEASUREMENT_READ,
                Permission.ROADMAP_READ,
                Permission.EXPERIMENT_READ);
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public BusinessLensReport tell(ReportScope scope) {
        AsOfDay asOf = days.of(scope);
        StrategyLine line = lines.current();
        List<GoalRow> rows = Stream.concat(
                        goals.challenges(asOf).stream(),
                        goals.targetConditions(asOf.moment(), asOf).stream().filter(GoalRow::active))
                .toList();
        List<Activity> activities = Stream.concat(
                        repository.themes(scope.over()).stream(), repository.experiments(scope.over()).stream())
                .filter(activity -> concerns(scope, line, activity.targetConditionId()))
                .toList();
        Lens lens = new Lens(line, rows, goals.progress(rows, asOf), activities);
        Set<Id> serving = lens.serving();
        List<BusinessOutcome> outcomes = lens.outcomes().stream()
                .filter(outcome -> concerns(scope, line, outcome.where()))
                .toList();
        return new BusinessLensReport(
                scope,
                figures(scope, outcomes, activities, serving),
                findings(outcomes, activities, serving),
                outcomes);
    }

    private static List<Figure> figures(
            ReportScope scope, List<BusinessOutcome> outcomes, List<Activity> activities, Set<Id> serving) {
        List<BusinessOutcome> wanted =
                outcomes.stream().filter(outcome -> outcome.row().active()).toList();
        return List.of(
                Figure.share(
                        scope,
                        FigureKind.BUSINESS_OUTCOMES_WITH_LEVER,
                        wanted.stream()
                                .filter(BusinessOutcome::pulled)
                                .map(BusinessOutcome::where)
                                .toList(),
                        wanted.stream().map(BusinessOutcome::where).toList(),
                        "No goal of the business is active here."),
                Figure.share(
                        scope,
                        FigureKind.ACTIVITY_FOR_BUSINESS,
                        activities.stream()
                                .map(Activity::id)
                                .filter(serving::contains)
                                .toList(),
                        activities.stream().map(Activity::id).toList(),
                        "No theme or experiment went on within the period."));
    }

    private static List<ReportFinding> findings(
            List<BusinessOutcome> outcomes, List<Activity> activities, Set<Id> serving) {
        List<ReportFinding> findings = new ArrayList<>();
        outcomes.stream()
                .filter(outcome -> outcome.row().active() && !outcome.pulled())
                .forEach(
                        outcome -> findings.add(
                                new ReportFinding(
                                        FindingRule.BUSINESS_OUTCOME_WITHOUT_LEVER,
                                        outcome.where(),
                                        "This is a goal of the business, and no theme or experiment beneath it went on within the period.")));
        activities.stream()
                .filter(Activity::goesOn)
                .filter(activity -> !serving.contains(activity.id()))
                .forEach(activity -> findings.add(new ReportFinding(
                        FindingRule.ACTIVITY_WITHOUT_BUSINESS_OUTCOME,
                        activity.id(),
                        "This %s goes on, and nothing says what the business gains from it."
                                .formatted(activity.kind() == LeverKind.THEME ? "theme" : "experiment"))));
        return findings;
    }

    private static boolean concerns(ReportScope scope, StrategyLine line, Id id) {
        return line.concerns(scope, Objects.requireNonNull(line.steps().get(id)));
    }
}
