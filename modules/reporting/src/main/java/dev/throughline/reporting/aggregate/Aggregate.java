package dev.throughline.reporting.aggregate;

import dev.throughline.platform.node.Id;
import dev.throughline.reporting.scope.ReportScope;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many there are of each group: the largest groups, and what is beyond them.
public record Aggregate(
        ReportScope scope,
        List<AggregateDimension> by,
        int count,
        List<AggregateBucket> buckets,
        int beyond,
        int beyondCount) {

    static final int MOST = 100;

    /// Of equal size, the group of what came first is first; months are in their order.
    static Aggregate of(
            String thing, ReportScope scope, List<AggregateDimension> by, List<AggregateRow> rows, ZoneId zone) {
        Map<AggregateGroup, List<Id>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(AggregateGroup.of(row, by, zone), group -> new ArrayList<>())
                .add(row.id()));
        List<Map.Entry<AggregateGroup, List<Id>>> largest = groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> -group.getValue().size()))
                .limit(MOST)
                .toList();
        List<AggregateBucket> buckets = largest.stream()
                .sorted(Comparator.comparing(group -> group.getKey().order()))
                .map(group -> bucket(thing + scope.key() + group.getKey(), group.getKey(), group.getValue()))
                .toList();
        int shown = buckets.stream().mapToInt(AggregateBucket::count).sum();
        return new Aggregate(scope, by, rows.size(), buckets, groups.size() - buckets.size(), rows.size() - shown);
    }

    private static AggregateBucket bucket(String key, AggregateGroup group, List<Id> things) {
        return new AggregateBucket(
                key, group.businessLineId(), group.teamId(), group.state(), group.month(), List.copyOf(things));
    }
}
