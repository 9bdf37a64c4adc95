package dev.throughline.reporting.snapshot;

import static dev.throughline.organisation.jooq.tables.BusinessLineReport.BUSINESS_LINE_REPORT;
import static dev.throughline.organisation.jooq.tables.TeamReport.TEAM_REPORT;
import static dev.throughline.reporting.jooq.Tables.REPORT_SNAPSHOT;
import static dev.throughline.reporting.jooq.Tables.SNAPSHOT_FIGURE;
import static dev.throughline.reporting.jooq.Tables.SNAPSHOT_FINDING;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.scope.ReportScopeInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SnapshotRepository {

    private final DSLContext sql;
    private final Rows<ReportSnapshotId, ReportSnapshot> rows;

    SnapshotRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                REPORT_SNAPSHOT,
                REPORT_SNAPSHOT.ID,
                SnapshotRepository::snapshot,
                new Order("AS_OF", true),
                new Order("TAKEN_AT", true));
    }

    Map<ReportSnapshotId, ReportSnapshot> byIds(Set<ReportSnapshotId> ids) {
        return rows.byIds(ids);
    }

    Connection<ReportSnapshot> page(ReportKind kind, ReportScopeInput about, Listing listing) {
        return rows.page(listing, REPORT_SNAPSHOT.REPORT_KIND.eq(kind).and(about(about)));
    }

    Optional<ReportSnapshot> latest(ReportKind kind, ReportScopeInput about, LocalDate day) {
        return sql.selectFrom(REPORT_SNAPSHOT)
                .where(REPORT_SNAPSHOT.REPORT_KIND.eq(kind))
                .and(about(about))
                .and(REPORT_SNAPSHOT.AS_OF.le(day))
                .orderBy(REPORT_SNAPSHOT.AS_OF.desc(), REPORT_SNAPSHOT.TAKEN_AT.desc())
                .limit(1)
                .fetchOptional(Row.with(SnapshotRepository::snapshot));
    }

    /// What was kept at that month's end already.
    Map<ReportScopeInput, Set<ReportKind>> kept(LocalDate day) {
        Map<ReportScopeInput, Set<ReportKind>> kept = new HashMap<>();
        sql.select(REPORT_SNAPSHOT.BUSINESS_LINE_ID, REPORT_SNAPSHOT.TEAM_ID, REPORT_SNAPSHOT.REPORT_KIND)
                .from(REPORT_SNAPSHOT)
                .where(REPORT_SNAPSHOT.AS_OF.eq(day))
                .and(REPORT_SNAPSHOT.BY_HAND.isFalse())
                .forEach(row -> kept.computeIfAbsent(
                                new ReportScopeInput(row.value1(), row.value2(), null, null),
                                about -> EnumSet.noneOf(ReportKind.class))
                        .add(row.value3()));
        return kept;
    }

    /// The organisation, its business lines and its teams, without those that are archived.
    List<ReportScopeInput> places() {
        List<ReportScopeInput> places = new ArrayList<>();
        places.add(new ReportScopeInput(null, null, null, null));
        sql.select(BUSINESS_LINE_REPORT.ID)
                .from(BUSINESS_LINE_REPORT)
                .where(BUSINESS_LINE_REPORT.ARCHIVED_AT.isNull())
                .orderBy(BUSINESS_LINE_REPORT.ID)
                .forEach(row -> places.add(new ReportScopeInput(row.value1(), null, null, null)));
        sql.select(TEAM_REPORT.ID)
                .from(TEAM_REPORT)
                .where(TEAM_REPORT.ARCHIVED_AT.isNull())
                .orderBy(TEAM_REPORT.ID)
                .forEach(row -> places.add(new ReportScopeInput(null, row.value1(), null, null)));
        return places;
    }

    /// Whole, or not at all where a month's end has kept it already.
    Optional<ReportSnapshot> keep(ToldReport told) {
        ReportScope scope = told.report().scope();
        Period period = scope.period();
        Optional<ReportSnapshot> kept = sql.insertInto(REPORT_SNAPSHOT)
                .set(REPORT_SNAPSHOT.REPORT_KIND, told.report().kind())
                .set(REPORT_SNAPSHOT.AS_OF, told.day())
                .set(REPORT_SNAPSHOT.BY_HAND, told.byHand())
                .set(REPORT_SNAPSHOT.TAKEN_BY_ID, told.takenById())
                .set(REPORT_SNAPSHOT.BUSINESS_LINE_ID, scope.businessLineId())
                .set(REPORT_SNAPSHOT.TEAM_ID, scope.teamId())
                .set(REPORT_SNAPSHOT.CHALLENGE_ID, scope.challengeId())
                .set(REPORT_SNAPSHOT.ABOUT, told.about())
                .set(REPORT_SNAPSHOT.STARTS_ON, period == null ? null : period.from())
                .set(REPORT_SNAPSHOT.ENDS_ON, period == null ? null : period.to())
                .set(REPORT_SNAPSHOT.REPORT_VERDICT, told.report().verdict())
                .set(REPORT_SNAPSHOT.BECAUSE, told.report().because())
                .onConflictDoNothing()
                .returning()
                .fetchOptional(Row.with(SnapshotRepository::snapshot));
        kept.ifPresent(snapshot -> {
            figures(snapshot.id(), told);
            findings(snapshot.id(), told);
        });
        return kept;
    }

    private void figures(ReportSnapshotId snapshot, ToldReport told) {
        sql.batchInsert(told.report().figures().stream()
                        .map(figure -> {
                            var row = sql.newRecord(SNAPSHOT_FIGURE);
                            row.setReportSnapshotId(snapshot);
                            row.setFigureKind(figure.kind());
                            row.setFigureUnit(figure.unit());
                            row.setCounted(figure.count());
                            row.setAmong(figure.total());
                            row.setExact(
                                    figure.exact() == null
                                            ? null
                                            : figure.exact().toString());
                            row.setUnknownBecause(figure.unknownBecause());
                            return row;
                        })
                        .toList())
                .execute();
    }

    private void findings(ReportSnapshotId snapshot, ToldReport told) {
        sql.batchInsert(told.report().all().stream()
                        .map(finding -> {
                            var row = sql.newRecord(SNAPSHOT_FINDING);
                            row.setReportSnapshotId(snapshot);
                            row.setFindingRule(finding.rule());
                            row.setAbout(finding.id());
                            row.setTitle(told.titles().get(finding.id()));
                            row.setWhat(finding.what());
                            return row;
                        })
                        .toList())
                .execute();
    }

    static Condition about(ReportScopeInput about) {
        return is(REPORT_SNAPSHOT.BUSINESS_LINE_ID, about.businessLineId())
                .and(is(REPORT_SNAPSHOT.TEAM_ID, about.teamId()))
                .and(is(REPORT_SNAPSHOT.CHALLENGE_ID, about.challengeId()));
    }

    private static <T> Condition is(Field<T> column, @Nullable T value) {
        return value == null ? column.isNull() : column.eq(value);
    }

    private static ReportSnapshot snapshot(Row row) {
        return new ReportSnapshot(
                row.get(REPORT_SNAPSHOT.ID),
                row.get(REPORT_SNAPSHOT.REPORT_KIND),
                row.get(REPORT_SNAPSHOT.AS_OF),
                row.get(REPORT_SNAPSHOT.TAKEN_AT),
                row.get(REPORT_SNAPSHOT.BY_HAND),
                row.get(REPORT_SNAPSHOT.TAKEN_BY_ID),
                row.get(REPORT_SNAPSHOT.BUSINESS_LINE_ID),
                row.get(REPORT_SNAPSHOT.TEAM_ID),
                row.get(REPORT_SNAPSHOT.CHALLENGE_ID),
                row.get(REPORT_SNAPSHOT.ABOUT),
                row.get(REPORT_SNAPSHOT.STARTS_ON),
                row.get(REPORT_SNAPSHOT.ENDS_ON),
                row.get(REPORT_SNAPSHOT.REPORT_VERDICT),
                row.get(REPORT_SNAPSHOT.BECAUSE));
    }
}
