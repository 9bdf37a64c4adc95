package dev.throughline.reporting.changed;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.changes.Happened;
import dev.throughline.platform.changes.Happening;
import dev.throughline.platform.changes.Happenings;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.Metrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What changed for somebody, out of the history of everything that hangs on what is theirs. It is seen with somebody's
/// place and read with the caller's permissions.
@Service
class ChangedThings {

    private static final int MOST = 1000;

    private final Beginnings beginnings;
    private final StandpointRepository standpoints;
    private final HangingRepository hangings;
    private final ReadingRepository readings;
    private final Happenings happenings;
    private final Members members;
    private final Metrics metrics;
    private final Access access;

    ChangedThings(
            Beginnings beginnings,
            StandpointRepository standpoints,
            HangingRepository hangings,
            ReadingRepository readings,
            Happenings happenings,
            Members members,
            Metrics metrics,
            Access access) {
        this.beginnings = beginnings;
        this.standpoints = standpoints;
        this.hangings = hangings;
        this.readings = readings;
        this.happenings = happenings;
        this.members = members;
        this.metrics = metrics;
        this.access = access;
    }

    WhatChanged of(@Nullable ChangedSince asked, @Nullable MemberId wanted) {
        MemberId member = wanted == null ? access.caller() : known(wanted);
        Instant now = Instant.now();
        Instant since = beginnings.of(asked, now);
        Standpoint standpoint = standpoints.of(member, now);
        List<Hanging> all = hangings.all();
        Map<AnyId, Side> sides = Surroundings.of(all, standpoint, since);
        Map<AnyId, List<AnyId>> goals = goals(all, sides.keySet(), since);
        Set<AnyId> subjects = new HashSet<>(sides.keySet());
        subjects.addAll(goals.keySet());
        Happened happened = happenings.of(subjects, since, Telling.SILENT, MOST);
        Map<Side, List<ChangedThing>> told = told(happened.latest(), sides, goals);
        return new WhatChanged(
                member,
                member.equals(access.member()),
                standpoint.view(),
                since,
                now,
                told.getOrDefault(Side.ABOVE, List.of()),
                told.getOrDefault(Side.AT, List.of()),
                told.getOrDefault(Side.BELOW, List.of()),
                happened.more());
    }

    private MemberId known(MemberId member) {
        if (!member.equals(access.member())) {
            access.demand(access.may(Permission.ORGANISATION_READ), Permission.ORGANISATION_READ);
            if (members.byIds(Set.of(member)).isEmpty()) {
                throw new BadInput("memberId", "No member has this id, or you may not see it.");
            }
        }
        return member;
    }

    /// By what was measured or said, which goals that was about, as far as they were not over.
    private Map<AnyId, List<AnyId>> goals(List<Hanging> all, Set<AnyId> near, Instant since) {
        Set<AnyId> living = all.stream()
                .filter(one -> one.livedAfter(since))
                .map(Hanging::id)
                .filter(near::contains)
                .collect(Collectors.toSet());
        return readings.since(since).stream()
                .filter(reading -> living.contains(reading.goal()))
                .collect(Collectors.groupingBy(Reading::id, Collectors.mapping(Reading::goal, Collectors.toList())));
    }

    private Map<Side, List<ChangedThing>> told(
            List<Happening> latest, Map<AnyId, Side> sides, Map<AnyId, List<AnyId>> goals) {
        Map<AnyId, Node> read = happenings.nodes(latest.stream()
                .flatMap(one -> goals.getOrDefault(id(one.node()), List.of()).stream())
                .collect(Collectors.toSet()));
        latest.forEach(one -> read.putIfAbsent(id(one.node()), one.node()));
        Map<MetricId, Metric> measured = metrics.byIds(latest.stream()
                .map(Happening::node)
                .filter(Measurement.class::isInstance)
                .map(node -> ((Measurement) node).metricId())
                .collect(Collectors.toSet()));
        Map<Side, List<ChangedThing>> told = new EnumMap<>(Side.class);
        for (Happening one : latest) {
            AnyId id = id(one.node());
            for (AnyId goal : goals.getOrDefault(id, List.of(id))) {
                Side side = sides.get(goal);
                Node node = read.get(goal);
                if (side != null && node != null) {
                    Telling.of(one, node, measured)
                            .ifPresent(thing -> told.computeIfAbsent(side, first -> new ArrayList<>())
                                    .add(thing));
                }
            }
        }
        return told;
    }

    private static AnyId id(Node node) {
        return AnyId.of(node.id().toString()).orElseThrow();
    }
}
