package dev.throughline.organisation.role;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.CallerCache;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class RoleGrants implements Nodes<RoleGrantId, RoleGrant> {

    private final RoleGrantRepository repository;
    private final ScopedGrants scoped;
    private final Changes changes;
    private final CallerCache callers;

    RoleGrants(RoleGrantRepository repository, ScopedGrants scoped, Changes changes, CallerCache callers) {
        this.repository = repository;
        this.scoped = scoped;
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

    public RoleGrant grant(GrantRole grant) {
        scoped.admit(grant.businessLineId(), grant.teamId());
        RoleGrant granted = repository.insert(grant);
        changes.created("grantRole", granted);
        callers.forget();
        return granted;
    }

    /// An organisation never loses its last admin.
    RoleGrant revoke(RevokeRole revoke) {
        RoleGrant before = repository.lock(revoke.id());
        Versions.expect(revoke.expectedVersion(), before);
        if (!repository.anotherAdminThan(before)) {
            throw Refusal.of(
                    PlatformError.IN_USE,
                    "id",
                    "This is the organisation's last admin; grant the role to another member first.");
        }
        RoleGrant after = repository.revoke(revoke.id());
        changes.record("revokeRole", before, after, revoke.reason());
        callers.forget();
        return after;
    }

    Map<MemberId, Connection<RoleGrant>> of(Set<MemberId> members, Listing listing) {
        return repository.of(members, listing);
    }
}
