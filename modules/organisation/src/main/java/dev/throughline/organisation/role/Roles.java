package dev.throughline.organisation.role;

import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class Roles implements Nodes<RoleId, Role> {

    private final RoleRepository repository;
    private final Changes changes;

    Roles(RoleRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Override
    public IdType<RoleId> idType() {
        return RoleId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    @Override
    public Map<RoleId, Role> byIds(Set<RoleId> ids) {
        return repository.byIds(ids);
    }

    /// A new organisation's first roles: one on each level, with the level's default permissions.
    public Map<Level, Role> found() {
        Map<Level, Role> roles = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Role role = repository.insert(level);
            changes.created("foundOrganisation", role);
            roles.put(level, role);
        }
        return roles;
    }

    Connection<Role> page(Listing listing) {
        return repository.page(listing);
    }
}
