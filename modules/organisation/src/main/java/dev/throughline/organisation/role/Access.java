package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.serviceaccount.ServiceAccountId;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.PersonRequired;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
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

    /// No business line means the whole organisation.
    public boolean may(Permission permission, @Nullable BusinessLineId line) {
        return Caller.current().may(permission.name(), line == null ? Set.of() : Set.of(line.value()));
    }

    /// A permission for a team's business line reaches the team.
    public boolean may(Permission permission, TeamId team) {
        return Caller.current().may(permission.name(), places(team));
    }

    public void require(Permission permission, @Nullable BusinessLineId line) {
        demand(may(permission, line), permission);
    }

    public void require(Permission permission, TeamId team) {
        demand(may(permission, team), permission);
    }

    /// For what belongs to a business line and to all of its teams at once: a permission for one of the teams is
    /// enough,
    /// and for what belongs to the whole organisation, a permission for any team.
    public void requireWithin(Permission permission, @Nullable BusinessLineId line) {
        if (line == null) {
            demand(may(permission), permission);
            return;
        }
        Set<UUID> places = new HashSet<>(Set.of(line.value()));
        teams.in(line).forEach(team -> places.add(team.id().value()));
        demand(Caller.current().may(permission.name(), places), permission);
    }

    public void demand(boolean allowed, Permission permission) {
        if (!allowed) {
            throw new AccessDeniedException("Needs " + permission);
        }
    }

    private Set<UUID> places(TeamId id) {
        Team team = teams.byIds(Set.of(id)).get(id);
        if (team == null) {
            throw Refusal.notFound("teamId");
        }
        return team.businessLineId() == null
                ? Set.of(id.value())
                : Set.of(id.value(), team.businessLineId().value());
    }
}
