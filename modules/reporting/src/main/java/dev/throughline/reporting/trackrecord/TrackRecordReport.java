package dev.throughline.reporting.trackrecord;

import static dev.throughline.reporting.report.ReportSheet.cell;
import static dev.throughline.reporting.report.ReportSheet.id;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSheet;
import dev.throughline.reporting.report.ReportTable;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.progress.Fraction;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(
                ReportSheet.of(
                        ReportTable.TEAMS,
                        each,
                        id("team", TeamRecord::teamId),
                        cell("ended", TeamRecord::ended),
                        cell("stated_by_half_time", team -> team.halfTime().count()),
                        cell("score_at_half_time", team -> team.halfTime().decimal()),
                        cell("stated_at_end", team -> team.end().count()),
                        cell("score_at_end", team -> team.end().decimal())),
                ReportSheet.of(
                        ReportTable.CONFIDENCE,
                        reliability,
                        cell("from", ReliabilityBucket::from),
                        cell("to", ReliabilityBucket::to),
                        cell("count", ReliabilityBucket::count),
                        cell("confidence_percent", bucket -> percent(bucket.confidence())),
                        cell("achieved_percent", bucket -> percent(bucket.achieved()))));
    }

    private static @Nullable BigDecimal percent(@Nullable Fraction share) {
        return share == null ? null : share.percent();
    }
}
