package dev.throughline.reporting.reality;

import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.Forecast;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.metric.Exact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

@Service
public class RealityCheckReports implements ReportSource<RealityCheckReport> {

    private final RealityChecks checks;

    RealityCheckReports(RealityChecks checks) {
        this.checks = checks;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.REALITY_CHECK;
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
        return false;
    }

    @Override
    public RealityCheckReport tell(ReportScope scope) {
        RealityChecks.Checked checked = checks.of(scope);
        List<RealityCheck> all = List.copyOf(checked.checks().values());
        List<Id> active = checked.active().stream().map(goal -> goal.row().id()).toList();
        return new RealityCheckReport(scope, figures(scope, active, all), findings(all), all);
    }

    private static List<Figure> figures(ReportScope scope, List<Id> active, List<RealityCheck> all) {
        List<RealityCheck> judged = all.stream()
                .filter(check -> check.realism() != Realism.NO_EVIDENCE)
                .toList();
        List<RealityCheck> forecast = all.stream()
                .filter(check ->
                        check.deciding() != null && check.deciding().forecast().value() != null)
                .toList();
        String undated = "No target condition in force has a last day here.";
        return List.of(
                Figure.share(
                        scope, FigureKind.TARGETS_WITH_DATE, ids(all), active, "No target condition is active here."),
                Figure.share(scope, FigureKind.TARGETS_WITH_EVIDENCE, ids(judged), ids(all), undated),
                Figure.share(
                        scope,
                        FigureKind.REALISTIC_TARGETS,
                        ids(judged, check -> check.realism().compareTo(Realism.STRETCH) <= 0),
                        ids(judged),
                        "Of no target condition in force there is evidence here."),
                Figure.share(
                        scope,
                        FigureKind.FANTASY_TARGETS,
                        ids(all, check -> check.realism() == Realism.FANTASY),
                        ids(all),
                        undated),
                Figure.share(
                        scope,
                        FigureKind.FORECASTS_ON_TARGET,
                        ids(forecast, RealityCheckReports::onTarget),
                        ids(forecast),
                        "No target condition in force can be forecast here."));
    }

    private static List<ReportFinding> findings(List<RealityCheck> all) {
        List<ReportFinding> findings = new ArrayList<>();
        for (RealityCheck check : all) {
            CourseReality deciding = check.deciding();
            if (check.realism() == Realism.FANTASY) {
                findings.add(new ReportFinding(
                        FindingRule.FANTASY_TARGET, check.targetConditionId(), check.because() + sure(check)));
            } else if (check.realism() == Realism.NO_EVIDENCE) {
                findings.add(new ReportFinding(
                        FindingRule.TARGET_WITHOUT_EVIDENCE, check.targetConditionId(), check.because() + sure(check)));
            }
            if (deciding != null && deciding.forecast().misses(check.target())) {
                Forecast forecast = deciding.forecast();
                findings.add(new ReportFinding(
                        FindingRule.FORECAST_MISSES_TARGET,
                        check.targetConditionId(),
                        "If it goes on as it went, it will be between %s and %s on %s."
                                .formatted(forecast.lower(), forecast.upper(), forecast.on())));
            }
        }
        return findings;
    }

    private static String sure(RealityCheck check) {
        return check.confidence() == null
                ? ""
                : " Whoever checked in last was %d of 10 sure.".formatted(check.confidence());
    }

    private static boolean onTarget(RealityCheck check) {
        var value =
                check.deciding() == null ? null : check.deciding().forecast().value();
        return value != null && check.target().met(Exact.of(value));
    }

    private static List<Id> ids(Collection<RealityCheck> checks) {
        return ids(checks, check -> true);
    }

    private static List<Id> ids(Collection<RealityCheck> checks, Predicate<RealityCheck> which) {
        return checks.stream()
                .filter(which)
                .<Id>map(RealityCheck::targetConditionId)
                .toList();
    }
}
