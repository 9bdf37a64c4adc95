package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.structure.Structure;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.security.Caller;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

    /// The member who is calling.
    public MemberId caller() {
        return new MemberId(Objects.requireNonNull(Caller.current().member(), "The operator is no member"));
    }

    public boolean may(Permission permission) {
        return Caller.current().may(permission.name());
    }

    /// No business line means the whole organisation. A permission for a line reaches the lines below it; who
    /// holds none at all, or one for the line itself, is answered without a look at the tree.
    public boolean may(Permission permission, @Nullable BusinessLineId line) {
        Caller caller = Caller.current();
        Set<UUID> itself = line == null ? Set.of() : Set.of(line.value());
        return caller.may(permission.name(), itself)
                || line != null
                        && caller.may(permission.name())
                        && caller.may(
                                permission.name(), structure.above(Set.of(line)).getOrDefault(line, itself));
    }

    /// A permission for a team's business line, or for one above it, reaches the team.
    public boolean may(Permission permission, TeamId team) {
        return Caller.current().may(permission.name(), places(team));
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
                : may(permission, line) || Caller.current().may(permission.name(), structure.around(line));
    }

    /// Whether the permission reaches one of the teams.
    public boolean mayInOneOf(Permission permission, Set<TeamId> teams) {
        Set<UUID> places = new HashSet<>();
        structure.aboveTeams(teams).values().forEach(places::addAll);
        return !places.isEmpty() && Caller.current().may(permission.name(), places);
    }

    public void demand(boolean allowed, Permission permission) {
        if (!allowed) {
            throw new AccessDeniedException("Needs " + permission);
        }
    }

    private Set<UUID> places(TeamId id) {
        Set<UUID> places = structure.aboveTeams(Set.of(id)).get(id);
        if (places == null) {
            throw Refusal.notFound("teamId");
        }
        return places;
    }
}
