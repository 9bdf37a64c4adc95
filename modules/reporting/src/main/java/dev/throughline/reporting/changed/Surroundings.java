package dev.throughline.reporting.changed;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.node.AnyId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// On which side of what is somebody's everything stands. What is theirs is that before it is anything else, and what
/// hangs on it is below it, though it may be above something else of theirs. Pure.
final class Surroundings {

    private final Map<UUID, Hanging> all;
    private final Standpoint standpoint;
    private final Map<UUID, Side> sides = new HashMap<>();

    private Surroundings(Collection<Hanging> all, Standpoint standpoint) {
        this.all = LinkedHashMap.newLinkedHashMap(all.size());
        all.forEach(one -> this.all.put(one.id().value(), one));
        this.standpoint = standpoint;
    }

    /// What was over before that moment leads nowhere any more.
    static Map<AnyId, Side> of(Collection<Hanging> all, Standpoint standpoint, Instant since) {
        return new Surroundings(all, standpoint).sides(since);
    }

    private Map<AnyId, Side> sides(Instant since) {
        List<Hanging> living =
                all.values().stream().filter(one -> one.livedAfter(since)).toList();
        List<Hanging> own = living.stream().filter(this::own).toList();
        List<Hanging> looked = living.stream().filter(this::lookedAfter).toList();
        put(own.stream(), Side.AT);
        put(looked.stream(), Side.BELOW);
        put(below(Stream.concat(own.stream(), looked.stream())), Side.BELOW);
        put(Stream.concat(own.stream(), looked.stream()).flatMap(this::above), Side.ABOVE);
        putRest(standpoint.everywhere());
        Map<AnyId, Side> found = HashMap.newHashMap(sides.size());
        sides.forEach(
                (id, side) -> found.put(Objects.requireNonNull(all.get(id)).id(), side));
        return found;
    }

    private void put(Stream<Hanging> things, Side side) {
        things.forEach(one -> sides.putIfAbsent(one.id().value(), side));
    }

    /// A role for everything leaves nothing out.
    private void putRest(@Nullable Rung everywhere) {
        if (everywhere != null) {
            put(all.values().stream().filter(one -> one.rung().compareTo(everywhere) < 0), Side.ABOVE);
            put(all.values().stream(), Side.BELOW);
        }
    }

    private boolean own(Hanging one) {
        Rung rung = one.rung();
        return standpoint.memberId().equals(one.ownerId())
                || rung == standpoint.everywhere()
                || rung == Rung.TARGET_CONDITION && among(standpoint.teams(), one.teamId())
                || rung.compareTo(Rung.CHALLENGE) <= 0 && among(standpoint.lines(), line(one));
    }

    /// Not theirs, but of those whom they look after.
    private boolean lookedAfter(Hanging one) {
        return among(standpoint.lookedAfter(), one.teamId());
    }

    private static <I> boolean among(Set<I> places, @Nullable I place) {
        return place != null && places.contains(place);
    }

    /// Its own line, or else that of the nearest above with one.
    private @Nullable BusinessLineId line(Hanging one) {
        return Stream.concat(Stream.of(one), above(one))
                .map(Hanging::businessLineId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<Hanging> above(Hanging one) {
        return Stream.iterate(parent(one), Hanging.class::isInstance, this::parent)
                .map(Hanging.class::cast);
    }

    private @Nullable Hanging parent(@Nullable Hanging one) {
        return one == null || one.on() == null ? null : all.get(one.on());
    }

    private Stream<Hanging> below(Stream<Hanging> from) {
        Map<UUID, List<Hanging>> children = all.values().stream()
                .filter(one -> one.on() != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.on())));
        Map<UUID, Hanging> reached = new LinkedHashMap<>();
        Deque<Hanging> open = from.collect(Collectors.toCollection(ArrayDeque::new));
        while (!open.isEmpty()) {
            children.getOrDefault(open.remove().id().value(), List.of()).stream()
                    .filter(child -> reached.putIfAbsent(child.id().value(), child) == null)
                    .forEach(open::add);
        }
        return reached.values().stream();
    }
}
