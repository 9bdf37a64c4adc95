package dev.throughline.reporting.aggregate;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ReportScopes;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Counts what there is and is not archived, from one row for each thing, so that a count and the ids behind it cannot
/// differ.
@Service
class Aggregates {

    private static final int MOST_DIMENSIONS = 2;
    private static final @Nullable BusinessLineId NO_LINE = null;

    private final AggregateRepository repository;
    private final StrategyLines lines;
    private final ReportScopes scopes;
    private final Organisations organisations;

    Aggregates(AggregateRepository repository, StrategyLines lines, ReportScopes scopes, Organisations organisations) {
        this.repository = repository;
        this.lines = lines;
        this.scopes = scopes;
        this.organisations = organisations;
    }

    Aggregate visions(List<AggregateDimension> by, @Nullable ReportScopeInput about) {
        return steps("vision", repository.visions(), by, about);
    }

    Aggregate challenges(List<AggregateDimension> by, @Nullable ReportScopeInput about) {
        return steps("challenge", repository.challenges(), by, about);
    }

    Aggregate initiatives(List<AggregateDimension> by, @Nullable ReportScopeInput about) {
        return steps("initiative", repository.initiatives(), by, about);
    }

    Aggregate targetConditions(List<AggregateDimension> by, @Nullable ReportScopeInput about) {
        return steps("target condition", repository.targetConditions(), by, about);
    }

    Aggregate themes(List<AggregateDimension> by, @Nullable ReportScopeInput about) {
        return placed("theme", repository.themes(), by, about);
    }

    Aggregate experiments(List<AggregateDimension> by, @Nullable ReportScopeInput about) {
        return placed("experiment", repository.experiments(), by, about);
    }

    Aggregate promises(List<AggregateDimension> by, @Nullable ReportScopeInput about) {
        return placed("promise", repository.promises(), by, about);
    }

    /// Things of teams, and those of nobody where it is about everything.
    private Aggregate placed(
            String thing, List<PlacedThing> all, List<AggregateDimension> by, @Nullable ReportScopeInput about) {
        ReportScope scope = scope(by, about);
        Map<TeamId, BusinessLineId> homes = repository.homes();
        StrategyLine line = scope.challengeId() == null ? null : lines.current();
        List<AggregateRow> rows = all.stream()
                .filter(one -> one.teamId() == null ? scope.concerns(NO_LINE) : scope.concerns(one.teamId()))
                .filter(one -> line == null || under(line, scope, one.targetConditionId()))
                .map(one -> new AggregateRow(
                        one.id(),
                        one.teamId() == null ? null : homes.get(one.teamId()),
                        one.teamId(),
                        one.state(),
                        one.createdAt()))
                .toList();
        return of(thing, scope, by, rows);
    }

    private static boolean under(StrategyLine line, ReportScope scope, @Nullable TargetConditionId condition) {
        return condition != null
                && line.concerns(scope, Objects.requireNonNull(line.steps().get(condition)));
    }

    /// Things on the line from visions to target conditions.
    private Aggregate steps(
            String thing, Map<Id, Instant> made, List<AggregateDimension> by, @Nullable ReportScopeInput about) {
        ReportScope scope = scope(by, about);
        Map<TeamId, BusinessLineId> homes = repository.homes();
        StrategyLine line = lines.current();
        List<AggregateRow> rows = line.steps().values().stream()
                .filter(step -> made.containsKey(step.id()) && !step.archived())
                .filter(step -> line.concerns(scope, step))
                .map(step -> new AggregateRow(
                        step.id(),
                        step.teamId() == null ? line.businessLine(step) : homes.get(step.teamId()),
                        step.teamId(),
                        step.state(),
                        Objects.requireNonNull(made.get(step.id()))))
                .toList();
        return of(thing, scope, by, rows);
    }

    private Aggregate of(String thing, ReportScope scope, List<AggregateDimension> by, List<AggregateRow> rows) {
        List<AggregateRow> within = rows.stream()
                .filter(row -> scope.period() == null || scope.period().holds(row.createdAt()))
                .toList();
        return Aggregate.of(
                thing, scope, by, within, ZoneId.of(organisations.current().timeZone()));
    }

    private ReportScope scope(List<AggregateDimension> by, @Nullable ReportScopeInput about) {
        if (by.isEmpty() || by.size() > MOST_DIMENSIONS || Set.copyOf(by).size() < by.size()) {
            throw new BadInput("by", "Group by one dimension, or by two different ones.");
        }
        return about == null || about.period() == null ? scopes.now(about) : scopes.over(about);
    }
}
