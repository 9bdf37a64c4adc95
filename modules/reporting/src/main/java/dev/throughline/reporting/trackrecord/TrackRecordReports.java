package dev.throughline.reporting.trackrecord;

import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.AsOfDays;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FigureUnit;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.progress.Fraction;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class TrackRecordReports implements ReportSource<TrackRecordReport> {

    private final TrackRecordRepository repository;
    private final StrategyLines lines;
    private final AsOfDays days;

    TrackRecordReports(TrackRecordRepository repository, StrategyLines lines, AsOfDays days) {
        this.repository = repository;
        this.lines = lines;
        this.days = days;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.TRACK_RECORD;
    }

    @Override
    public Set<Permission> reads() {
        return EnumSet.of(
                Permission.ORGANISATION_READ,
                Permission.VISION_READ,
                Permission.CHALLENGE_READ,
                Permission.INITIATIVE_READ,
                Permission.TARGET_CONDITION_READ,
                Permission.MEASUREMENT_READ);
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public TrackRecordReport tell(ReportScope scope) {
        AsOfDay asOf = days.of(scope);
        StrategyLine line = lines.current();
        List<Ended> ended = repository.ended(scope.over().since(), asOf.moment()).stream()
                .filter(one ->
                        line.concerns(scope, Objects.requireNonNull(line.steps().get(one.id()))))
                .toList();
        List<Stated> stated = repository.stated(ended.stream().map(Ended::id).collect(Collectors.toSet()));
        TrackRecord record = new TrackRecord(asOf, ended, stated);
        List<Told> half = record.atHalfTime();
        List<Told> end = record.atEnd();
        BrierScore atHalf = BrierScore.of(half);
        BrierScore atEnd = BrierScore.of(end);
        List<TeamRecord> teams = record.teams();
        String nothing = "No target condition with a check-in by then was achieved or missed within the period.";
        return new TrackRecordReport(
                scope,
                List.of(
                        Figure.amount(
                                scope,
                                FigureKind.BRIER_SCORE_AT_HALF_TIME,
                                FigureUnit.POINTS,
                                atHalf.exact(),
                                ids(half),
                                nothing),
                        Figure.amount(
                                scope,
                                FigureKind.BRIER_SCORE_AT_END,
                                FigureUnit.POINTS,
                                atEnd.exact(),
                                ids(end),
                                nothing),
                        Figure.share(
                                scope,
                                FigureKind.CHECKED_IN_BY_HALF_TIME,
                                ids(half),
                                ended.stream().<Id>map(Ended::id).toList(),
                                "No target condition was achieved or missed within the period.")),
                findings(teams),
                atHalf,
                atEnd,
                TrackRecord.buckets(half),
                teams);
    }

    private static List<ReportFinding> findings(List<TeamRecord> teams) {
        return teams.stream()
                .filter(team -> TrackRecord.tooSure(team.halfTime()))
                .map(team -> new ReportFinding(
                        FindingRule.TEAM_TOO_SURE,
                        team.teamId(),
                        "At half-time this team was %s %% sure of %d target conditions, and achieved %s %% of them."
                                .formatted(
                                        percent(team.halfTime().confidence()),
                                        team.halfTime().count(),
                                        percent(team.halfTime().achieved()))))
                .toList();
    }

    private static String percent(@Nullable Fraction share) {
        return Objects.requireNonNull(share).percent().toPlainString();
    }

    private static List<Id> ids(List<Told> told) {
        return told.stream().<Id>map(Told::id).toList();
    }
}
