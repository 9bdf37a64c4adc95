package dev.throughline.reporting.snapshot;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ReportScopes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read a report now reads what it came to.
@Service
public class ReportSnapshots implements Nodes<ReportSnapshotId, ReportSnapshot> {

    private static final int MOST_MONTHS = 60;

    private final SnapshotRepository repository;
    private final SnapshotPartRepository parts;
    private final ToldReports told;
    private final Reports reports;
    private final ReportScopes scopes;
    private final Organisations organisations;
    private final Access access;
    private final Changes changes;

    ReportSnapshots(
            SnapshotRepository repository,
            SnapshotPartRepository parts,
            ToldReports told,
            Reports reports,
            ReportScopes scopes,
            Organisations organisations,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.parts = parts;
        this.told = told;
        this.reports = reports;
        this.scopes = scopes;
        this.organisations = organisations;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<ReportSnapshotId> idType() {
        return ReportSnapshotId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return reports.sources().stream()
                .flatMap(source -> source.reads().stream())
                .map(Permission::name)
                .collect(Collectors.toSet());
    }

    /// Those of reports that the caller may read.
    @Override
    public Map<ReportSnapshotId, ReportSnapshot> byIds(Set<ReportSnapshotId> ids) {
        Map<ReportSnapshotId, ReportSnapshot> found = new HashMap<>(repository.byIds(ids));
        found.values().removeIf(snapshot -> !reports.may(source(snapshot.kind())));
        return found;
    }

    Connection<ReportSnapshot> page(ReportKind kind, @Nullable ReportScopeInput about, Listing listing) {
        return repository.page(kind, readable(kind, about), listing);
    }

    @Nullable ReportSnapshot asOf(ReportKind kind, @Nullable ReportScopeInput about, LocalDate day) {
        return repository.latest(kind, readable(kind, about), day).orElse(null);
    }

    private ReportScopeInput readable(ReportKind kind, @Nullable ReportScopeInput about) {
        reports.demand(source(kind));
        return scopes.now(about).place();
    }

    ReportSnapshot take(TakeReportSnapshot take) {
        ReportSource<?> source = source(take.kind());
        reports.demand(source);
        LocalDate today = today();
        ReportSnapshot taken = repository
                .keep(told.byHand(
                        source.tell(scopes.asUsual(take.about(), source.overTime(), today)), today, access.member()))
                .orElseThrow();
        changes.created("takeReportSnapshot", taken);
        return taken;
    }

    Map<ReportSnapshotId, List<SnapshotFigure>> figures(Set<ReportSnapshotId> snapshots) {
        return parts.figures(snapshots);
    }

    Map<ReportSnapshotId, Connection<SnapshotFinding>> findings(Set<ReportSnapshotId> snapshots, Listing listing) {
        return parts.findings(snapshots, listing);
    }

    /// One statement for all figures about the same.
    Map<Trend, List<TrendPoint>> trends(Set<Trend> trends, int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new BadInput("months", "A trend has 1 to %d months.".formatted(MOST_MONTHS));
        }
        LocalDate since = today().withDayOfMonth(1).minusMonths(months);
        Map<Trend, List<TrendPoint>> found = new HashMap<>();
        Map<ReportScopeInput, Set<Trend>> alike = new HashMap<>();
        trends.forEach(trend ->
                alike.computeIfAbsent(trend.about(), about -> new HashSet<>()).add(trend));
        alike.forEach((about, same) -> {
            var points = parts.trends(about, same.stream().map(Trend::kind).collect(Collectors.toSet()), since);
            same.forEach(trend -> found.put(trend, points.getOrDefault(trend.kind(), List.of())));
        });
        return found;
    }

    private LocalDate today() {
        return LocalDate.now(ZoneId.of(organisations.current().timeZone()));
    }

    private ReportSource<?> source(ReportKind kind) {
        return reports.source(kind)
                .orElseThrow(() -> new BadInput("kind", "This report is not kept: it is about whoever asks."));
    }
}
