package dev.throughline.reporting.funnel;

import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.AsOfDays;
import dev.throughline.reporting.course.MeasuredDays;
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
import dev.throughline.strategy.metric.HeartDimension;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.Metrics;
import dev.throughline.strategy.metric.PirateStage;
import dev.throughline.strategy.metric.RollUp;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class AarrrHeartReports implements ReportSource<AarrrHeartReport> {

    private final MetricUseRepository repository;
    private final MeasuredGoals goals;
    private final Metrics metrics;
    private final StrategyLines lines;
    private final AsOfDays days;

    AarrrHeartReports(
            MetricUseRepository repository, MeasuredGoals goals, Metrics metrics, StrategyLines lines, AsOfDays days) {
        this.repository = repository;
        this.goals = goals;
        this.metrics = metrics;
        this.lines = lines;
        this.days = days;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.AARRR_AND_HEART;
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
                Permission.MEASUREMENT_READ);
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public AarrrHeartReport tell(ReportScope scope) {
        AsOfDay asOf = days.of(scope);
        Map<MetricId, Metric> concerned = metrics.byIds(concerned(scope));
        Map<MetricId, MeasuredDays> measured = goals.courses(concerned, asOf);
        Spans spans = new Spans(scope.over().from(), scope.over().to());
        List<MetricCourse> courses = concerned.values().stream()
                .sorted(Comparator.comparing(Metric::name)
                        .thenComparing(metric -> metric.id().value()))
                .map(metric -> course(metric, spans, measured.get(metric.id())))
                .toList();
        return new AarrrHeartReport(
                scope,
                List.of(Figure.share(
                        scope,
                        FigureKind.CATEGORY_METRICS_MEASURED,
                        ids(courses.stream().filter(MetricCourse::observed).toList()),
                        ids(courses),
                        "No metric has a stage of the funnel or a dimension of the experience here.")),
                courses.stream()
                        .filter(course -> !course.observed())
                        .map(course -> new ReportFinding(
                                FindingRule.CATEGORY_METRIC_NOT_MEASURED,
                                course.metric().id(),
                                Objects.requireNonNull(course.unknownBecause())))
                        .toList(),
                Arrays.stream(PirateStage.values())
                        .map(stage -> new PirateStageCourses(
                                stage,
                                courses.stream()
                                        .filter(course -> course.metric().pirateStage() == stage)
                                        .toList()))
                        .toList(),
                Arrays.stream(HeartDimension.values())
                        .map(dimension -> new HeartDimensionCourses(
                                dimension,
                                courses.stream()
                                        .filter(course -> course.metric().heartDimension() == dimension)
                                        .toList()))
                        .toList());
    }

    private Set<MetricId> concerned(ReportScope scope) {
        Set<MetricId> categorised = repository.categorised();
        if (scope.businessLineId() == null && scope.teamId() == null && scope.challengeId() == null) {
            return categorised;
        }
        StrategyLine line = lines.current();
        Map<MetricId, Set<Id>> uses = repository.uses();
        return categorised.stream()
                .filter(metric -> uses.getOrDefault(metric, Set.of()).stream()
                        .anyMatch(goal -> line.concerns(
                                scope, Objects.requireNonNull(line.steps().get(goal)))))
                .collect(Collectors.toSet());
    }

    private static MetricCourse course(Metric metric, Spans spans, @Nullable MeasuredDays days) {
        List<MetricSpan> each = spans.of(metric, days == null ? List.of() : days.whole());
        boolean apart = (metric.rollUp() == RollUp.NONE || metric.rollUp() == RollUp.SHARE_OF_SEGMENTS)
                && days != null
                && !days.last().isBefore(spans.from());
        if (each.stream().anyMatch(span -> span.exact() != null)) {
            return new MetricCourse(metric, each, true, null);
        }
        return new MetricCourse(
                metric,
                each,
                apart,
                apart
                        ? "Its segments were measured, and their values do not add up: its roll-up is %s."
                                .formatted(metric.rollUp())
                        : "Its value was not measured within the period: neither of the whole, nor of all segments where it rolls up (%s)."
                                .formatted(metric.rollUp()));
    }

    private static List<Id> ids(List<MetricCourse> courses) {
        return courses.stream()
                .<Id>map(course -> course.metric().id())
                .sorted(Comparator.comparing(Id::toString))
                .toList();
    }
}
