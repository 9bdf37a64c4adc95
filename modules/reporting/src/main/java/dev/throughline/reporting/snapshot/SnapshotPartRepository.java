package dev.throughline.reporting.snapshot;

import static dev.throughline.reporting.jooq.Tables.REPORT_SNAPSHOT;
import static dev.throughline.reporting.jooq.Tables.SNAPSHOT_FIGURE;
import static dev.throughline.reporting.jooq.Tables.SNAPSHOT_FINDING;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.strategy.metric.Exact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// What snapshots are made of, in the order in which it was told.
@Repository
class SnapshotPartRepository {

    private final DSLContext sql;
    private final Pages<SnapshotFinding> findings;

    SnapshotPartRepository(DSLContext sql) {
        this.sql = sql;
        this.findings = new Pages<>(sql, SNAPSHOT_FINDING, SnapshotPartRepository::finding);
    }

    Map<ReportSnapshotId, List<SnapshotFigure>> figures(Set<ReportSnapshotId> snapshots) {
        Map<ReportSnapshotId, List<SnapshotFigure>> figures = new HashMap<>();
        snapshots.forEach(snapshot -> figures.put(snapshot, new ArrayList<>()));
        sql.selectFrom(SNAPSHOT_FIGURE)
                .where(Bound.among(SNAPSHOT_FIGURE.REPORT_SNAPSHOT_ID, snapshots))
                .orderBy(SNAPSHOT_FIGURE.ID)
                .forEach(row -> figures.computeIfAbsent(row.getReportSnapshotId(), id -> new ArrayList<>())
                        .add(new SnapshotFigure(
                                row.getFigureKind(),
                                row.getFigureUnit(),
                                row.getCounted(),
                                row.getAmong(),
                                exact(row.getExact()),
                                row.getUnknownBecause())));
        return figures;
    }

    Map<ReportSnapshotId, Connection<SnapshotFinding>> findings(Set<ReportSnapshotId> snapshots, Listing listing) {
        return findings.pages(listing, SNAPSHOT_FINDING.REPORT_SNAPSHOT_ID, snapshots);
    }

    /// What was kept at the ends of months since that day, the oldest first; once, where two reports have the number.
    Map<FigureKind, List<TrendPoint>> trends(ReportScopeInput about, Set<FigureKind> kinds, LocalDate since) {
        Map<FigureKind, List<TrendPoint>> trends = new HashMap<>();
        sql.select(
                        SNAPSHOT_FIGURE.FIGURE_KIND,
                        REPORT_SNAPSHOT.AS_OF,
                        SNAPSHOT_FIGURE.EXACT,
                        SNAPSHOT_FIGURE.COUNTED,
                        SNAPSHOT_FIGURE.AMONG,
                        SNAPSHOT_FIGURE.UNKNOWN_BECAUSE)
                .distinctOn(SNAPSHOT_FIGURE.FIGURE_KIND, REPORT_SNAPSHOT.AS_OF)
                .from(REPORT_SNAPSHOT)
                .join(SNAPSHOT_FIGURE)
                .on(SNAPSHOT_FIGURE.REPORT_SNAPSHOT_ID.eq(REPORT_SNAPSHOT.ID))
                .where(SnapshotRepository.about(about))
                .and(REPORT_SNAPSHOT.BY_HAND.isFalse())
                .and(REPORT_SNAPSHOT.AS_OF.ge(since))
                .and(Bound.among(SNAPSHOT_FIGURE.FIGURE_KIND, kinds))
                .orderBy(SNAPSHOT_FIGURE.FIGURE_KIND, REPORT_SNAPSHOT.AS_OF, SNAPSHOT_FIGURE.ID)
                .forEach(row -> trends.computeIfAbsent(row.value1(), kind -> new ArrayList<>())
                        .add(new TrendPoint(
                                row.value2(), exact(row.value3()), row.value4(), row.value5(), row.value6())));
        return trends;
    }

    private static SnapshotFinding finding(Row row) {
        return new SnapshotFinding(
                row.get(SNAPSHOT_FINDING.FINDING_RULE),
                row.get(SNAPSHOT_FINDING.ABOUT),
                row.get(SNAPSHOT_FINDING.TITLE),
                row.get(SNAPSHOT_FINDING.WHAT));
    }

    private static @Nullable Exact exact(@Nullable String text) {
        return text == null ? null : Exact.parse(text);
    }
}
