package dev.throughline.reporting.snapshot;

import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.OrganisationFounded;
import dev.throughline.organisation.tenant.OrganisationState;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.errors.Unavailable;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.jobs.Tasks;
import dev.throughline.platform.tenancy.TenantTransactions;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ReportScopes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// At the end of a month, keeps every report on the organisation, on each of its business lines and on each of its
/// teams. What is told of one of them is read in one snapshot and kept in one transaction, so that a round that was
/// killed goes on with what is missing. Each round leaves a task for the next, named by its moment, so that two of them
/// leave one.
@Service
class SnapshotRounds {

    static final String TASK = "reporting-snapshots";
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotRounds.class);

    private final SnapshotRepository repository;
    private final ToldReports told;
    private final ReportScopes scopes;
    private final Reports reports;
    private final Organisations organisations;
    private final Tasks tasks;
    private final TenantTransactions transactions;

    SnapshotRounds(
            SnapshotRepository repository,
            ToldReports told,
            ReportScopes scopes,
            Reports reports,
            Organisations organisations,
            Tasks tasks,
            TenantTransactions transactions) {
        this.repository = repository;
        this.told = told;
        this.scopes = scopes;
        this.reports = reports;
        this.organisations = organisations;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    @EventListener
    void on(OrganisationFounded fact) {
        leaveWord(ZoneId.of(organisations.current().timeZone()), Instant.now());
    }

    void go(UUID tenant, Organisation organisation, Instant now) {
        ZoneId zone = ZoneId.of(organisation.timeZone());
        if (organisation.state() == OrganisationState.ACTIVE) {
            new MonthEnds(zone).ended(now).ifPresent(day -> round(tenant, day));
        }
        transactions.in(tenant, () -> leaveWord(zone, now));
    }

    private Instant leaveWord(ZoneId zone, Instant now) {
        Instant next = new MonthEnds(zone).next(now);
        tasks.schedule(TASK, new TaskKey(transactions.bound(), new UUID(0, next.getEpochSecond())), next);
        return next;
    }

    /// One that fails does not keep the others from being kept; then the round is not done and begins again.
    private void round(UUID tenant, LocalDate day) {
        Map<ReportScopeInput, Set<ReportKind>> kept = transactions.snapshot(tenant, () -> repository.kept(day));
        RuntimeException failed = null;
        for (ReportScopeInput about : transactions.snapshot(tenant, repository::places)) {
            List<ReportSource<?>> missing = reports.sources().stream()
                    .filter(source -> !kept.getOrDefault(about, Set.of()).contains(source.kind()))
                    .toList();
            try {
                keep(tenant, about, missing, day);
            } catch (Unavailable away) {
                throw away;
            } catch (RuntimeException failure) {
                LOG.warn("No snapshot of {} on {} could be kept", about, day, failure);
                failed = failure;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void keep(UUID tenant, ReportScopeInput about, List<ReportSource<?>> missing, LocalDate day) {
        if (missing.isEmpty()) {
            return;
        }
        List<ToldReport> all = transactions.snapshot(
                tenant,
                () -> missing.stream()
                        .map(source -> told.atMonthEnd(source.tell(scopes.asUsual(about, source.overTime(), day)), day))
                        .toList());
        transactions.in(tenant, () -> {
            all.forEach(repository::keep);
            return all;
        });
    }
}
