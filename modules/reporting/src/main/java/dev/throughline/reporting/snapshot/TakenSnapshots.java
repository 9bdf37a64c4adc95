package dev.throughline.reporting.snapshot;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopes;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/// Keeps a report because somebody who may read it wants it kept.
@Service
class TakenSnapshots {

    private final ReportSnapshots snapshots;
    private final SnapshotRepository repository;
    private final ToldReports told;
    private final Reports reports;
    private final ReportScopes scopes;
    private final Access access;
    private final Changes changes;

    TakenSnapshots(
            ReportSnapshots snapshots,
            SnapshotRepository repository,
            ToldReports told,
            Reports reports,
            ReportScopes scopes,
            Access access,
            Changes changes) {
        this.snapshots = snapshots;
        this.repository = repository;
        this.told = told;
        this.reports = reports;
        this.scopes = scopes;
        this.access = access;
        this.changes = changes;
    }

    ReportSnapshot take(TakeReportSnapshot take) {
        ReportSource<?> source = snapshots.source(take.kind());
        reports.demand(source);
        LocalDate today = snapshots.today();
        ReportSnapshot taken = repository
                .keep(told.byHand(
                        source.tell(scopes.asUsual(take.about(), source.overTime(), today)), today, access.member()))
                .orElseThrow();
        changes.created("takeReportSnapshot", taken);
        return taken;
    }
}
