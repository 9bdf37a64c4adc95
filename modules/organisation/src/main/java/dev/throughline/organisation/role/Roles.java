package dev.throughline.organisation.role;

import static dev.throughline.organisation.role.Permission.ROLE_CHANGE;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Service;

@Service
public class Roles implements Nodes<RoleId, Role> {

    private final RoleRepository repository;
    private final RoleGrantRepository granted;
    private final RoleGrants grants;
    private final PermissionRules rules;
    private final Admins admins;
    private final Access access;
    private final Changes changes;
    private final CallerCache callers;

    Roles(
            RoleRepository repository,
            RoleGrantRepository granted,
            RoleGrants grants,
            PermissionRules rules,
            Admins admins,
            Access access,
            Changes changes,
            CallerCache callers) {
        this.repository = repository;
        this.granted = granted;
        this.grants = grants;
        this.rules = rules;
        this.admins = admins;
        this.access = access;
        this.changes = changes;
        this.callers = callers;
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

    /// How far ahead each level looks: the widest of the horizons that the roles on it have. A level none of whose
    /// roles has one is not in the map.
    public Map<Level, RoleHorizon> horizons() {
        Map<Level, RoleHorizon> widest = new EnumMap<>(Level.class);
        repository
                .withHorizon()
                .forEach(role -> widest.merge(role.level(), Objects.requireNonNull(role.horizon()), RoleHorizon::and));
        return widest;
    }

    /// A new organisation's first roles: one on each level, with the level's default permissions.
    public Map<Level, Role> found() {
        Map<Level, Role> roles = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Role role = repository.insert(new AddRole(level, level.title(), null, null, null), level.defaults());
            changes.created("foundOrganisation", role);
            roles.put(level, role);
        }
        return roles;
    }

    List<LevelDefaults> levels() {
        return Stream.of(Level.values())
                .map(level -> new LevelDefaults(
                        level, level.title(), level.defaults().stream().sorted().toList()))
                .toList();
    }

    Optional<Role> find(RoleBy by) {
        return repository.find(by);
    }

    Connection<Role> page(Listing listing) {
        return repository.page(listing);
    }

    Role add(AddRole role) {
        access.require(ROLE_CHANGE, Place.ORGANISATION);
        var permissions = role.allows() == null ? role.level().defaults() : role.allows();
        rules.refuse(Set.of(), permissions);
        Role added = repository.insert(role, permissions);
        changes.created("addRole", added);
        return added;
    }

    Role change(ChangeRole change) {
        return changed("changeRole", change);
    }

    /// Back to what the level has; the words stay.
    Role reset(ResetRole reset) {
        access.require(ROLE_CHANGE, Place.ORGANISATION);
        Role role = repository.lock(reset.id(), "id");
        return changed(
                "resetRole",
                new ChangeRole(
                        role.id(),
                        reset.expectedVersion(),
                        ArgumentValue.omitted(),
                        ArgumentValue.omitted(),
                        ArgumentValue.ofNullable(List.copyOf(role.level().defaults())),
                        ArgumentValue.ofNullable(null),
                        reset.reason()));
    }

    Role archive(ArchiveRole archive) {
        Role before = held(archive.id(), archive.expectedVersion());
        List<RoleGrant> active = granted.lockAll(before.id()).stream()
                .filter(grant -> grant.stateAt(Instant.now()) == RoleGrantState.ACTIVE)
                .toList();
        if (archive.reassignToId() != null) {
            grants.reassign(before, active, other(before, archive.reassignToId()), archive.reason());
        } else {
            new Problems()
                    .unless(
                            active.isEmpty(),
                            PlatformError.IN_USE,
                            "id",
                            "Somebody has this role: take it back first, or name the role that they get instead.")
                    .refuse();
        }
        Role after = repository.archive(before.id());
        changes.record("archiveRole", before, after, archive.reason());
        callers.forget();
        admins.keepOne("id");
        return after;
    }

    private Role changed(String action, ChangeRole change) {
        Role before = held(change.id(), change.expectedVersion());
        if (!change.allows().isOmitted()) {
            rules.refuse(
                    before.allows(), Objects.requireNonNullElse(change.allows().value(), List.of()));
        }
        Role after = repository.update(change);
        changes.record(action, before, after, change.reason());
        callers.forget();
        admins.keepOne("allows");
        return after;
    }

    private Role held(RoleId id, @Nullable Integer expectedVersion) {
        access.require(ROLE_CHANGE, Place.ORGANISATION);
        Role role = repository.lock(id, "id");
        Versions.expect(expectedVersion, role);
        return role;
    }

    private Role other(Role archived, RoleId id) {
        Role role = repository.lock(id, "reassignToId");
        new Problems()
                .unless(
                        !role.id().equals(archived.id()) && role.archivedAt() == null,
                        PlatformError.INVALID,
                        "reassignToId",
                        "Name another role that is in use.")
                .refuse();
        return role;
    }
}
