package dev.throughline.reporting.truth;

import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.AsOfDays;
import dev.throughline.reporting.course.MeasuredGoal;
import dev.throughline.reporting.course.Said;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.reality.RealityChecks;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.checkin.CheckInStatus;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class TruthCheckReports implements ReportSource<TruthCheckReport> {

    private final RealityChecks checks;
    private final AsOfDays days;

    TruthCheckReports(RealityChecks checks, AsOfDays days) {
        this.checks = checks;
        this.days = days;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.TRUTH_CHECK;
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
    public TruthCheckReport tell(ReportScope scope) {
        RealityChecks.Checked checked = checks.of(scope);
        int cadence = days.cadenceDays();
        List<Id> reported = new ArrayList<>();
        List<TruthCheck> onTrack = new ArrayList<>();
        for (MeasuredGoal goal : checked.active()) {
            TargetConditionId id = (TargetConditionId) goal.row().id();
            Said said = checked.said().get(id);
            if (said != null) {
                reported.add(id);
            }
            if (said != null && said.status() == CheckInStatus.ON_TRACK) {
                Truth truth = new Truth(goal, checked.checks().get(id), checked.asOf(), cadence);
                onTrack.add(new TruthCheck(id, said, truth.doubts(), truth.unknownBecause()));
            }
        }
        return new TruthCheckReport(scope, figures(scope, reported, onTrack), findings(onTrack), onTrack);
    }

    private static List<Figure> figures(ReportScope scope, List<Id> reported, List<TruthCheck> onTrack) {
        List<TruthCheck> told = onTrack.stream().filter(TruthCheck::told).toList();
        return List.of(
                Figure.share(
                        scope,
                        FigureKind.REPORTED_ON_TRACK,
                        ids(onTrack),
                        reported,
                        "Nobody has checked in on an active target condition here."),
                Figure.share(
                        scope,
                        FigureKind.ON_TRACK_BORNE_OUT,
                        ids(told.stream()
                                .filter(check -> check.doubts().isEmpty())
                                .toList()),
                        ids(told),
                        onTrack.isEmpty()
                                ? "Nothing is reported on track here."
                                : "Nothing that is reported on track here was measured for long enough to tell."));
    }

    private static List<Id> ids(List<TruthCheck> checks) {
        return checks.stream().<Id>map(TruthCheck::targetConditionId).toList();
    }

    private static List<ReportFinding> findings(List<TruthCheck> onTrack) {
        return onTrack.stream()
                .flatMap(check -> check.doubts().stream()
                        .map(doubt ->
                                new ReportFinding(rule(doubt.signal()), check.targetConditionId(), doubt.because())))
                .toList();
    }

    private static FindingRule rule(TruthSignal signal) {
        return switch (signal) {
            case FLAT -> FindingRule.ON_TRACK_WHILE_FLAT;
            case MOVING_AWAY -> FindingRule.ON_TRACK_WHILE_MOVING_AWAY;
            case STALE -> FindingRule.ON_TRACK_WHILE_STALE;
            case BEYOND_BEST_RATE -> FindingRule.ON_TRACK_BEYOND_BEST_RATE;
        };
    }
}
