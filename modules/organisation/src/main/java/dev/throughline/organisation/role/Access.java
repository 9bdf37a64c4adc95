package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.serviceaccount.ServiceAccountId;
import dev.throughline.organisation.structure.Structure;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.security.ArgumentDenied;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.PersonRequired;
import dev.throughline.platform.security.Reach;
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

    private final Structure structure;

    Access(Structure structure) {
        this.structure = structure;
    }

    /// The member who is calling; whoever asks for one lets nobody else do it.
    public MemberId caller() {
        MemberId member = member();
        if (member == null) {
            throw Caller.current().machine() == null
                    ? new AccessDeniedException("Needs a member")
                    : new PersonRequired();
        }
        return member;
    }

    /// The member who is calling; null where it is a service account, or somebody of no organisation.
    public @Nullable MemberId member() {
        UUID member = Caller.current().member();
        return member == null ? null : new MemberId(member);
    }

    /// The service account that is calling; null where it is a person.
    public @Nullable ServiceAccountId serviceAccount() {
        UUID machine = Caller.current().machine();
        return machine == null ? null : new ServiceAccountId(machine);
    }

    public boolean may(Permission permission) {
        return Caller.current().may(permission.name());
    }

    /// What is granted for a line reaches the lines below it; who holds the permission nowhere, or for the place
    /// itself, is answered without a look at the tree.
    public boolean may(Permission permission, Place place) {
        Caller caller = Caller.current();
        Set<UUID> itself = place.itself();
        return caller.may(permission.name(), itself)
                || !itself.isEmpty()
                        && caller.may(permission.name())
                        && caller.may(
                                permission.name(), reachingFrom(Set.of(place)).getOrDefault(place, itself));
    }

    /// No business line means the whole organisation.
    public boolean may(Permission permission, @Nullable BusinessLineId line) {
        return may(permission, Place.of(line));
    }

    /// A permission for a team's business line, or for one above it, reaches the team.
    public boolean may(Permission permission, TeamId team) {
        return Caller.current().may(permission.name(), places(team));
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

    /// For what belongs to a business line with all that is below it: a permission for one of the teams or lines there
    /// is enough, and for what belongs to the whole organisation, a permission for any.
    public void requireWithin(Permission permission, @Nullable BusinessLineId line) {
        demand(mayWithin(permission, line), permission);
    }

    public boolean mayWithin(Permission permission, @Nullable BusinessLineId line) {
        return line == null
                ? may(permission)
                : may(permission, line)
                        || Caller.current()
                                .may(
                                        permission.name(),
                                        structure.around(Set.of(line)).getOrDefault(line, Set.of()));
    }

    /// Whether the permission reaches one of the teams.
    public boolean mayInOneOf(Permission permission, Set<TeamId> teams) {
        Set<UUID> places = new HashSet<>();
        structure.aboveTeams(teams).values().forEach(places::addAll);
        return !places.isEmpty() && Caller.current().may(permission.name(), places);
    }

    /// The teams that the caller's permission reaches.
    public ReachedTeams reached(Permission permission) {
        Reach reach = Caller.current().permissions().get(permission.name());
        if (reach == null || reach.everywhere()) {
            return new ReachedTeams(reach != null, Set.of());
        }
        Set<UUID> below = new HashSet<>(reach.places());
        structure
                .around(reach.places().stream().map(BusinessLineId::new).collect(Collectors.toSet()))
                .values()
                .forEach(below::addAll);
        return new ReachedTeams(false, below.stream().map(TeamId::new).collect(Collectors.toSet()));
    }

    public void demand(boolean allowed, Permission permission) {
        if (!allowed) {
            throw new AccessDeniedException("Needs " + permission);
        }
    }

    /// For what stands in one field of a mutation's input, which somebody may leave out who may do the rest.
    public void demand(boolean allowed, Permission permission, String path) {
        if (!allowed) {
            throw new ArgumentDenied(
                    "input." + path, "Naming this one takes %s, and you do not have it.".formatted(permission));
        }
    }

    private Set<UUID> places(TeamId id) {
        Set<UUID> places = structure.aboveTeams(Set.of(id)).get(id);
        if (places == null) {
            throw Refusal.notFound("teamId");
        }
        return places;
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
        Map<BusinessLineId, Set<UUID>> within = structure.around(
                nodes.stream().map(line).filter(Objects::nonNull).collect(Collectors.toSet()));
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
        Map<BusinessLineId, Set<UUID>> lines = structure.above(named(places, Place::businessLineId));
        Map<TeamId, Set<UUID>> teams = structure.aboveTeams(named(places, Place::teamId));
        Map<Place, Set<UUID>> reaching = HashMap.newHashMap(places.size());
        for (Place place : places) {
            reaching.put(
                    place,
                    place.teamId() == null
                            ? place.businessLineId() == null
                                    ? Set.of()
                                    : lines.getOrDefault(place.businessLineId(), place.itself())
                            : teams.getOrDefault(place.teamId(), place.itself()));
        }
        return reaching;
    }

    private static <I> Set<I> named(Set<Place> places, Function<Place, @Nullable I> name) {
        return places.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
