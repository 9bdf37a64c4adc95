package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.CallerCache;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class RoleGrants implements Nodes<RoleGrantId, RoleGrant> {

    private final RoleGrantRepository repository;
    private final Changes changes;
    private final CallerCache callers;
    private final Access access;

    RoleGrants(RoleGrantRepository repository, Changes changes, CallerCache callers, Access access) {
        this.repository = repository;
        this.changes = changes;
        this.callers = callers;
        this.access = access;
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

    public RoleGrant grant(GrantRole grant) {
        RoleGrant granted = repository.insert(grant);
        changes.created("grantRole", granted);
        callers.forget();
        return granted;
    }

    /// An organisation never loses its last admin.
    RoleGrant revoke(RevokeRole revoke) {
        keepAnAdmin(grant -> grant.id().equals(revoke.id()));
        RoleGrant before = repository.lock(revoke.id());
        Versions.expect(revoke.expectedVersion(), before);
        RoleGrant after = repository.revoke(revoke.id());
        changes.record("revokeRole", before, after, revoke.reason());
        callers.forget();
        return after;
    }

    /// Whether the caller may grant a role there, or invite somebody to it.
    public void requireGranting(@Nullable BusinessLineId line, @Nullable TeamId team) {
        if (team == null) {
            access.require(Permission.PEOPLE_CHANGE, line);
        } else {
            access.require(Permission.PEOPLE_CHANGE, team);
        }
    }

    /// What an invitation or the joining policy promised, to whoever comes in; nothing where the member has it already.
    public void grantOnEntry(String action, GrantRole grant) {
        boolean there = repository.lockOf(grant.memberId()).stream()
                .anyMatch(granted -> granted.roleId().equals(grant.roleId())
                        && Objects.equals(granted.businessLineId(), grant.businessLineId())
                        && Objects.equals(granted.teamId(), grant.teamId()));
        if (!there) {
            changes.created(action, repository.insert(grant));
            callers.forget();
        }
    }

    /// To be asked before a member is locked: whoever takes an admin away waits here for the others who do.
    public void refuseLastAdmin(MemberId going) {
        keepAnAdmin(grant -> grant.memberId().equals(going));
    }

    public void endAll(String action, MemberId member, @Nullable String reason) {
        for (RoleGrant before : repository.lockOf(member)) {
            changes.record(action, before, repository.revoke(before.id()), reason);
        }
        callers.forget();
    }

    /// The other member has the role from now on, and nobody has to be an admin too many in between.
    public RoleGrant transfer(
            RoleGrantId id, @Nullable Integer expectedVersion, Supplier<MemberId> to, @Nullable String reason) {
        repository.lockAdmins();
        MemberId receiver = to.get();
        RoleGrant before = repository.lock(id);
        requireGranting(before.businessLineId(), before.teamId());
        Versions.expect(expectedVersion, before);
        RoleGrant ended = repository.revoke(id);
        RoleGrant granted =
                repository.insert(new GrantRole(receiver, before.roleId(), before.businessLineId(), before.teamId()));
        changes.record("transferRole", before, ended, reason);
        changes.record("transferRole", null, granted, reason);
        callers.forget();
        return granted;
    }

    private void keepAnAdmin(Predicate<RoleGrant> ending) {
        List<RoleGrant> admins = repository.lockAdmins();
        if (admins.stream().anyMatch(ending) && admins.stream().allMatch(ending)) {
            throw Refusal.of(
                    RoleError.LAST_ADMIN,
                    "id",
                    "This is the organisation's last admin; grant or transfer the role to another member first.");
        }
    }

    Map<MemberId, Connection<RoleGrant>> of(Set<MemberId> members, Listing listing) {
        return repository.of(members, listing);
    }
}
