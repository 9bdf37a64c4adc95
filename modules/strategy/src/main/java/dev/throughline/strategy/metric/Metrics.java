package dev.throughline.strategy.metric;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.strategy.StrategyError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
public class Metrics implements Nodes<MetricId, Metric> {

    private final MetricRepository repository;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Metrics(MetricRepository repository, Access access, Changes changes, ApplicationEventPublisher facts) {
        this.repository = repository;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    @Override
    public IdType<MetricId> idType() {
        return MetricId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.METRIC_READ.name();
    }

    @Override
    public Map<MetricId, Metric> byIds(Set<MetricId> ids) {
        return repository.byIds(ids);
    }

    Metric metric(MetricId id, String path) {
        Metric metric = byIds(Set.of(id)).get(id);
        if (metric == null) {
            throw Refusal.notFound(path);
        }
        return metric;
    }

    /// The metric for something new; an archived one is not measured by any more.
    Metric inUse(MetricId id, String path) {
        Metric metric = metric(id, path);
        Archived.refuse(metric.archivedAt(), path);
        return metric;
    }

    /// A permission reaches a metric where it is used: at a target condition of a team, at what its themes change or
    /// its experiments measure, or within the business line of a challenge. As long as it is used nowhere, it belongs
    /// to whoever has defined it.
    void requireWhereUsed(Permission permission, Metric metric) {
        if (access.may(permission, (BusinessLineId) null)) {
            return;
        }
        Set<TeamId> teams = new HashSet<>(repository.teams(metric.id()));
        teams.addAll(useAbove(metric.id()).teams());
        List<Optional<BusinessLineId>> lines = repository.lines(metric.id());
        boolean allowed = teams.isEmpty() && lines.isEmpty()
                ? access.caller().equals(metric.definedById())
                : access.mayInOneOf(permission, teams)
                        || lines.stream().anyMatch(line -> access.mayWithin(permission, line.orElse(null)));
        access.demand(allowed, permission);
    }

    Connection<Metric> page(Listing listing) {
        return repository.page(listing);
    }

    public Metric define(DefineMetric define) {
        new Problems()
                .unless(
                        define.kind() != MetricKind.RATIO
                                || define.numeratorUnit() != null && define.denominatorUnit() != null,
                        PlatformError.INVALID,
                        "numeratorUnit",
                        "A ratio has a unit above and one below, such as \"driver\" and \"person\".")
                .unless(
                        define.kind() != MetricKind.DURATION
                                || DurationUnit.named(define.unit()).isPresent(),
                        StrategyError.UNIT_MISMATCH,
                        "unit",
                        "A duration is kept in seconds, minutes, hours, days or weeks.")
                .unless(
                        summable(define.kind(), define.statisticOrUsual(), define.rollUpOrNone()),
                        StrategyError.ROLL_UP_NOT_ALLOWED,
                        "rollUp",
                        "Averages, medians, rates, percentages and ratios cannot be summed; only counts and totals can.")
                .refuse();
        Metric defined = repository.insert(define, access.caller());
        changes.created("defineMetric", defined);
        return defined;
    }

    Metric change(ChangeMetric change) {
        Metric before = repository.lock(change.id());
        Versions.expect(change.expectedVersion(), before);
        RollUp rollUp = change.rollUp().value();
        new Problems()
                .unless(
                        rollUp == null || summable(before.kind(), before.statistic(), rollUp),
                        StrategyError.ROLL_UP_NOT_ALLOWED,
                        "rollUp",
                        "Averages, medians, rates, percentages and ratios cannot be summed; only counts and totals can.")
                .unless(
                        rollUp == null || rollUp == before.rollUp() || !inUse(before.id()),
                        PlatformError.IN_USE,
                        "rollUp",
                        "A challenge, a target condition, an outcome of a theme or an experiment measures by this metric: another roll-up would change its verdict.")
                .refuse();
        Metric after = repository.update(change);
        changes.record("changeMetric", before, after, change.reason());
        return after;
    }

    Metric archive(MoveMetric move) {
        Metric before = repository.lock(move.id());
        Versions.expect(move.expectedVersion(), before);
        new Problems()
                .unless(
                        !inUse(before.id()),
                        PlatformError.IN_USE,
                        "id",
                        "A challenge, a target condition, an outcome of a theme or an experiment measures by this metric; archive or change that first.")
                .refuse();
        Metric after = repository.archive(before.id());
        changes.record("archiveMetric", before, after, move.reason());
        return after;
    }

    private boolean inUse(MetricId id) {
        return repository.inUse(id) || !useAbove(id).atWork().isEmpty();
    }

    private MetricUseAsked useAbove(MetricId id) {
        MetricUseAsked asked = new MetricUseAsked(id, repository.targets(id), new HashSet<>(), new HashSet<>());
        facts.publishEvent(asked);
        return asked;
    }

    private static boolean summable(MetricKind kind, Statistic statistic, RollUp rollUp) {
        boolean adds = (kind == MetricKind.SCALAR || kind == MetricKind.DURATION)
                && (statistic == Statistic.COUNT || statistic == Statistic.TOTAL);
        return rollUp != RollUp.SUM || adds;
    }
}
