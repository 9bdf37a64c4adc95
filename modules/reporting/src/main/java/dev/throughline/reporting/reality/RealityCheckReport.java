package dev.throughline.reporting.reality;

import static dev.throughline.reporting.report.ReportSheet.cell;
import static dev.throughline.reporting.report.ReportSheet.id;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSheet;
import dev.throughline.reporting.report.ReportTable;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// Whether what targets ask for can be reached.
public record RealityCheckReport(
        ReportScope scope, List<Figure> figures, List<ReportFinding> all, List<RealityCheck> each) implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.REALITY_CHECK;
    }

    @Override
    public boolean judged() {
        return !each.isEmpty();
    }

    @Override
    public String sound() {
        return "Nothing in force takes more than twice what was ever achieved, and of no trend is it clear that it will miss its target.";
    }

    @Override
    public String nothing() {
        return "No target condition that is active here has a target, a baseline and a last day, so there is nothing to judge.";
    }

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(
                ReportSheet.of(
                        ReportTable.TARGET_CONDITIONS,
                        each,
                        id("target_condition", RealityCheck::targetConditionId),
                        cell("due_on", RealityCheck::dueOn),
                        cell("days_left", RealityCheck::daysLeft),
                        cell("verdict", RealityCheck::targetVerdict),
                        cell("realism", RealityCheck::realism),
                        cell("because", RealityCheck::because),
                        cell("confidence", RealityCheck::confidence)),
                ReportSheet.of(
                        ReportTable.SEGMENTS,
                        each.stream().flatMap(CheckedCourse::of).toList(),
                        id("target_condition", CheckedCourse::targetConditionId),
                        id("metric", one -> one.course().metric().id()),
                        cell("segment", CheckedCourse::segment),
                        cell("current", CheckedCourse::current),
                        cell("realism", one -> one.course().realism()),
                        cell("because", one -> one.course().because()),
                        cell("required_per_day", one -> one.course().requiredPerDay()),
                        cell("usual_per_day", one -> one.course().usualPerDay()),
                        cell("best_per_day", one -> one.course().bestPerDay()),
                        cell("team_best_per_day", one -> one.course().teamBestPerDay()),
                        cell("forecast", one -> one.course().forecast().value()),
                        cell("forecast_lower", one -> one.course().forecast().lower()),
                        cell("forecast_upper", one -> one.course().forecast().upper()),
                        cell("probability", one -> one.course().forecast().probability()),
                        cell("unknown_because", one -> one.course().forecast().unknownBecause())));
    }
}
