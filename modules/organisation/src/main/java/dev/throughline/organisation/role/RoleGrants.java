package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.CallerCache;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class RoleGrants implements Nodes<RoleGrantId, RoleGrant> {

    private final RoleGrantRepository repository;
    private final RoleRepository roles;
    private final ScopedGrants scoped;
    private final PermissionRules rules;
    private final Admins admins;
    private final Access access;
    private final Changes changes;
    private final CallerCache callers;

    RoleGrants(
            RoleGrantRepository repository,
            RoleRepository roles,
            ScopedGrants scoped,
            PermissionRules rules,
            Admins admins,
            Access access,
            Changes changes,
            CallerCache callers) {
        this.repository = repository;
        this.roles = roles;
        this.scoped = scoped;
        this.rules = rules;
        this.admins = admins;
        this.access = access;
        this.changes = changes;
        this.callers = callers;
    }

    @Override
    public IdType<RoleGrantId> idType() {
        return RoleGrantId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    @Override
    public Map<RoleGrantId, RoleGrant> byIds(Set<RoleGrantId> ids) {
        return repository.byIds(ids);
    }

    Map<MemberId, Connection<RoleGrant>> ofMembers(Set<MemberId> members, Listing listing) {
        return repository.ofMembers(members, listing);
    }

    Map<RoleId, Connection<RoleGrant>> ofRoles(Set<RoleId> ids, Listing listing) {
        return repository.ofRoles(ids, listing);
    }

    /// Whoever has a role on one of the levels at this moment that allows this.
    public Set<MemberId> holders(Permission permission, Set<Level> levels) {
        return repository.holders(permission, levels);
    }

    public RoleGrant grant(GrantRole grant) {
        requireGrantable(grant.roleId(), grant.businessLineId(), grant.teamId());
        return give(grant);
    }

    /// Whether the caller may hand on this role there; for whoever decides now on a grant that comes later.
    public Role requireGrantable(RoleId id, @Nullable BusinessLineId line, @Nullable TeamId team) {
        List<Place> places = places(line, team);
        places.forEach(place -> access.require(Permission.PEOPLE_CHANGE, place));
        Role role = roles.lock(id, "roleId");
        rules.refuseBeyondOwn(role, places, "roleId");
        return role;
    }

    public static Problems refuseArchived(Problems problems, Role role, String path) {
        return problems.unless(
                role.archivedAt() == null,
                PlatformError.INVALID,
                path,
                "This role is archived; nobody gets it any more.");
    }

    /// Without asking who is calling: for the first admin, or where somebody who may has decided before.
    public RoleGrant give(GrantRole grant) {
        return give("grantRole", grant);
    }

    private RoleGrant give(String action, GrantRole grant) {
        Problems problems = refuseArchived(new Problems(), roles.lock(grant.roleId(), "roleId"), "roleId");
        problems.unless(
                !repository.isArchived(grant.memberId()),
                PlatformError.INVALID,
                "memberId",
                "This member is archived and gets no role any more.");
        refusePast(problems, grant.until()).refuse();
        scoped.admit(grant.businessLineId(), grant.teamId());
        repository
                .lockAlike(grant)
                .filter(alike -> alike.stateAt(Instant.now()) == RoleGrantState.ENDED)
                .ifPresent(ended -> changes.changed(action, ended, repository.archiveEnded(ended)));
        RoleGrant granted = repository.insert(grant);
        changes.created(action, granted);
        callers.forget();
        return granted;
    }

    RoleGrant change(ChangeRoleGrant change) {
        RoleGrant before = held(change.id(), change.expectedVersion());
        refusePast(new Problems(), change.until().value()).refuse();
        RoleGrant after = repository.update(change);
        changes.record("changeRoleGrant", before, after, change.reason());
        callers.forget();
        admins.keepOne("until");
        return after;
    }

    RoleGrant revoke(RevokeRole revoke) {
        RoleGrant before = held(revoke.id(), revoke.expectedVersion());
        RoleGrant after = repository.archive(before.id());
        changes.record("revokeRole", before, after, revoke.reason());
        callers.forget();
        admins.keepOne("id");
        return after;
    }

    /// The active grants of one role become grants of the other at the same places; who has both keeps what lasts
    /// longer.
    void reassign(Role from, List<RoleGrant> grants, Role to, @Nullable String reason) {
        for (RoleGrant before : grants) {
            rules.refuseBeyondOwn(from, List.of(before.place()), "id");
            GrantRole anew =
                    new GrantRole(before.memberId(), to.id(), before.businessLineId(), before.teamId(), before.until());
            requireGrantable(anew.roleId(), anew.businessLineId(), anew.teamId());
            changes.record("archiveRole", before, repository.archive(before.id()), reason);
            RoleGrant alike = repository.lockAlike(anew).orElse(null);
            if (alike != null && alike.stateAt(Instant.now()) == RoleGrantState.ENDED) {
                changes.record("archiveRole", alike, repository.archiveEnded(alike), reason);
                alike = null;
            }
            if (alike == null) {
                changes.record("archiveRole", null, repository.insert(anew), reason);
            } else if (alike.until() != null
                    && (before.until() == null || before.until().isAfter(alike.until()))) {
                changes.record("archiveRole", alike, repository.until(alike.id(), before.until()), reason);
            }
        }
    }

    private RoleGrant held(RoleGrantId id, @Nullable Integer expectedVersion) {
        RoleGrant grant = repository.lock(id);
        access.require(Permission.PEOPLE_CHANGE, grant.place());
        Versions.expect(expectedVersion, grant);
        Role role = roles.byIds(Set.of(grant.roleId())).get(grant.roleId());
        rules.refuseBeyondOwn(Objects.requireNonNull(role), List.of(grant.place()), "id");
        return grant;
    }

    private static Problems refusePast(Problems problems, @Nullable Instant until) {
        return problems.unless(
                until == null || until.isAfter(Instant.now()),
                PlatformError.INVALID,
                "until",
                "A grant ends in the future; take back at once what shall end now.");
    }

    private static List<Place> places(@Nullable BusinessLineId line, @Nullable TeamId team) {
        List<Place> places = new ArrayList<>();
        if (line != null || team == null) {
            places.add(Place.of(line));
        }
        if (team != null) {
            places.add(Place.of(team));
        }
        return places;
    }

    /// What an invitation or the joining policy promised, to whoever comes in; nothing where the member has it already.
    public void grantOnEntry(String action, GrantRole grant) {
        boolean there = repository
                .lockAlike(grant)
                .filter(alike -> alike.stateAt(Instant.now()) == RoleGrantState.ACTIVE)
                .isPresent();
        if (!there) {
            give(action, grant);
        }
    }

    /// Who takes a member's roles away, or lets them work again, is who could grant and revoke each of them.
    public void requireOver(MemberId member) {
        List<RoleGrant> active = repository.of(member).stream()
                .filter(grant -> grant.stateAt(Instant.now()) == RoleGrantState.ACTIVE)
                .toList();
        Map<RoleId, Role> held =
                roles.byIds(active.stream().map(RoleGrant::roleId).collect(Collectors.toSet()));
        active.forEach(grant ->
                rules.refuseBeyondOwn(Objects.requireNonNull(held.get(grant.roleId())), List.of(grant.place()), "id"));
    }

    /// To be asked before a member is locked: whoever takes an admin away waits here for the others who do.
    public void refuseLastAdmin(MemberId going) {
        admins.keepOneBesides(going, "id");
    }

    public void endAll(String action, MemberId member, @Nullable String reason) {
        for (RoleGrant before : repository.lockOf(member)) {
            changes.record(action, before, repository.archive(before.id()), reason);
        }
        callers.forget();
    }

    /// The other member has the role from now on, and nobody has to be an admin too many in between.
    public RoleGrant transfer(
            RoleGrantId id, @Nullable Integer expectedVersion, Supplier<MemberId> to, @Nullable String reason) {
        admins.hold();
        MemberId receiver = to.get();
        RoleGrant before = held(id, expectedVersion);
        RoleGrant ended = repository.archive(id);
        RoleGrant granted = repository.insert(
                new GrantRole(receiver, before.roleId(), before.businessLineId(), before.teamId(), before.until()));
        changes.record("transferRole", before, ended, reason);
        changes.record("transferRole", null, granted, reason);
        callers.forget();
        admins.keepOne("id");
        return granted;
    }
}
