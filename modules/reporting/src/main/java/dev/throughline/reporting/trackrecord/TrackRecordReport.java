package dev.throughline.reporting.trackrecord;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// How well teams knew what they would achieve.
public record TrackRecordReport(
        ReportScope scope,
        List<Figure> figures,
        List<ReportFinding> all,
        BrierScore halfTime,
        BrierScore end,
        List<ReliabilityBucket> reliability,
        List<TeamRecord> each)
        implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.TRACK_RECORD;
    }

    @Override
    public String sound() {
        return "No team was much surer than it had reason to be, as far as can be told.";
    }

    @Override
    public String nothing() {
        return "No target condition was achieved or missed within the period, so there is nothing to judge.";
    }
}
