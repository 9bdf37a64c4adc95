package dev.throughline.organisation.joining;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Role;
import dev.throughline.organisation.role.RoleId;
import dev.throughline.organisation.role.Roles;
import dev.throughline.organisation.tenant.OrganisationFounded;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

@Service
public class JoiningPolicies implements Nodes<JoiningPolicyId, JoiningPolicy> {

    private final JoiningPolicyRepository repository;
    private final Roles roles;
    private final Access access;
    private final Changes changes;

    JoiningPolicies(JoiningPolicyRepository repository, Roles roles, Access access, Changes changes) {
        this.repository = repository;
        this.roles = roles;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<JoiningPolicyId> idType() {
        return JoiningPolicyId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    @Override
    public Map<JoiningPolicyId, JoiningPolicy> byIds(Set<JoiningPolicyId> ids) {
        return repository.byIds(ids);
    }

    @EventListener
    void on(OrganisationFounded fact) {
        repository.insert();
    }

    /// The one policy for whoever asks.
    <K> Map<K, JoiningPolicy> of(Set<K> askers) {
        return repository
                .find()
                .map(policy -> Map.of(askers.iterator().next(), policy))
                .orElse(Map.of());
    }

    JoiningPolicy change(ChangeJoiningPolicy change) {
        access.require(Permission.PEOPLE_CHANGE, (BusinessLineId) null);
        JoiningPolicy before = repository.lock().orElseThrow();
        Versions.expect(change.expectedVersion(), before);
        refuse(change.roleId().value());
        JoiningPolicy after = repository.update(before.id(), change);
        changes.record("changeJoiningPolicy", before, after, change.reason());
        return after;
    }

    /// The role for who joins; empty where joining is off, or the role has become one to be entrusted by hand.
    Optional<Role> role() {
        return role(repository.find());
    }

    /// The same, for one who joins after the other.
    Optional<Role> heldRole() {
        return role(repository.lock());
    }

    private Optional<Role> role(Optional<JoiningPolicy> policy) {
        return policy.map(JoiningPolicy::roleId)
                .map(id -> roles.byIds(Set.of(id)).get(id))
                .filter(JoiningPolicies::isHarmless);
    }

    private void refuse(@Nullable RoleId id) {
        if (id == null) {
            return;
        }
        Role role = roles.byIds(Set.of(id)).get(id);
        if (role == null) {
            throw Refusal.notFound("roleId");
        }
        new Problems()
                .unless(
                        isHarmless(role),
                        PlatformError.INVALID,
                        "roleId",
                        "\"%s\" may configure, export or read the audit log; such a role is granted by an admin, one by one."
                                .formatted(role.title()))
                .refuse();
    }

    /// Nobody gets what configures, or takes everything out, without an admin's hand.
    private static boolean isHarmless(Role role) {
        return role.archivedAt() == null && role.allows().stream().noneMatch(Permission::configures);
    }
}
