package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.security.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Whether the caller's permission reaches a place: the whole organisation, a business line, or a team.
@Service
public class Access {

    private final Teams teams;

    Access(Teams teams) {
        this.teams = teams;
    }

    /// The member who is calling.
    public MemberId caller() {
        return new MemberId(Objects.requireNonNull(Caller.current().member(), "The operator is no member"));
    }

    public boolean may(Permission permission) {
        return Caller.current().may(permission.name());
    }

    public boolean may(Permission permission, Place place) {
        return Caller.current()
                .may(permission.name(), reachingFrom(Set.of(place)).getOrDefault(place, Set.of()));
    }

    /// No business line means the whole organisation.
    public boolean may(Permission permission, @Nullable BusinessLineId line) {
        return may(permission, Place.of(line));
    }

    /// A permission for a team's business line reaches the team.
    public boolean may(Permission permission, TeamId team) {
        if (!teams.byIds(Set.of(team)).containsKey(team)) {
            throw Refusal.notFound("teamId");
        }
        return may(permission, Place.of(team));
    }

    public void require(Permission permission, Place place) {
        demand(may(permission, place), permission);
    }

    public void require(Permission permission, @Nullable BusinessLineId line) {
        demand(may(permission, line), permission);
    }

    public void require(Permission permission, TeamId team) {
        demand(may(permission, team), permission);
    }

    /// For what belongs to a business line and to all of its teams at once: a permission for one of the teams is
    /// enough, and for what belongs to the whole organisation, a permission for any team.
    public void requireWithin(Permission permission, @Nullable BusinessLineId line) {
        demand(
                line == null
                        ? may(permission)
                        : Caller.current()
                                .may(permission.name(), within(Set.of(line)).getOrDefault(line, Set.of())),
                permission);
    }

    public void demand(boolean allowed, Permission permission) {
        if (!allowed) {
            throw new AccessDeniedException("Needs " + permission);
        }
    }

    /// Those of the permissions that the caller holds and that reach the nodes' places, by name; a permission to read
    /// reaches everything.
    public <N> Map<N, Set<String>> held(Set<N> nodes, Function<N, Place> place, Permission... concerned) {
        Map<Place, Set<UUID>> reaching = reachingFrom(nodes.stream().map(place).collect(Collectors.toSet()));
        return each(
                nodes,
                (node, permission) -> permission.reading() == null
                        ? may(permission)
                        : Caller.current().may(permission.name(), reaching.getOrDefault(place.apply(node), Set.of())),
                concerned);
    }

    /// As [#requireWithin] has it.
    public <N> Map<N, Set<String>> heldWithin(
            Set<N> nodes, Function<N, @Nullable BusinessLineId> line, Permission... concerned) {
        Map<BusinessLineId, Set<UUID>> within =
                within(nodes.stream().map(line).filter(Objects::nonNull).collect(Collectors.toSet()));
        return each(
                nodes,
                (node, permission) -> {
                    BusinessLineId wanted = line.apply(node);
                    return wanted == null
                            ? may(permission)
                            : Caller.current().may(permission.name(), within.getOrDefault(wanted, Set.of()));
                },
                concerned);
    }

    private static <N> Map<N, Set<String>> each(
            Set<N> nodes, BiPredicate<N, Permission> holds, Permission... concerned) {
        Map<N, Set<String>> held = HashMap.newHashMap(nodes.size());
        for (N node : nodes) {
            Set<String> names = new TreeSet<>();
            for (Permission permission : concerned) {
                if (holds.test(node, permission)) {
                    names.add(permission.name());
                }
            }
            held.put(node, names);
        }
        return held;
    }

    /// Where a permission may be granted so that it reaches the place: itself, and what is above it.
    Map<Place, Set<UUID>> reachingFrom(Set<Place> places) {
        Map<TeamId, Team> asked = teams.byIds(
                places.stream().map(Place::teamId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Place, Set<UUID>> reaching = HashMap.newHashMap(places.size());
        for (Place place : places) {
            Set<UUID> from = new HashSet<>();
            Team team = place.teamId() == null ? null : asked.get(place.teamId());
            if (place.teamId() != null) {
                from.add(place.teamId().value());
            }
            BusinessLineId line = team == null ? place.businessLineId() : team.businessLineId();
            if (line != null) {
                from.add(line.value());
            }
            reaching.put(place, from);
        }
        return reaching;
    }

    private Map<BusinessLineId, Set<UUID>> within(Collection<BusinessLineId> lines) {
        Map<BusinessLineId, Set<UUID>> within = new HashMap<>();
        lines.forEach(
                line -> within.computeIfAbsent(line, missing -> new HashSet<>()).add(line.value()));
        for (Team team : teams.in(Set.copyOf(lines))) {
            within.computeIfAbsent(Objects.requireNonNull(team.businessLineId()), missing -> new HashSet<>())
                    .add(team.id().value());
        }
        return within;
    }
}
