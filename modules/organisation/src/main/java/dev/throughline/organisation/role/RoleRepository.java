package dev.throughline.organisation.role;

import static dev.throughline.organisation.jooq.Tables.ROLE;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RoleRepository {

    private final DSLContext sql;
    private final Rows<RoleId, Role> rows;

    RoleRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, ROLE, ROLE.ID, RoleRepository::role, new Order("CREATED_AT", false));
    }

    Map<RoleId, Role> byIds(Set<RoleId> ids) {
        return rows.byIds(ids);
    }

    Optional<Role> find(RoleBy by) {
        return rows.one(
                by.id() == null ? ROLE.TITLE.eq(by.title()).and(ROLE.ARCHIVED_AT.isNull()) : ROLE.ID.eq(by.id()));
    }

    Connection<Role> page(Listing listing) {
        return rows.page(listing);
    }

    /// The roles in use that say how far ahead they look.
    List<Role> withHorizon() {
        return sql.select(ROLE.fields())
                .from(ROLE)
                .where(ROLE.MONTHS_MOST.isNotNull())
                .and(ROLE.ARCHIVED_AT.isNull())
                .fetch(Row.with(RoleRepository::role));
    }

    Role lock(RoleId id, String path) {
        return rows.lock(id, path);
    }

    Role insert(AddRole role, Collection<Permission> permissions) {
        Patch patch = new Patch()
                .set(ROLE.LEVEL, role.level())
                .set(ROLE.TITLE, role.title())
                .set(ROLE.DESCRIPTION, role.description())
                .set(ROLE.PERMISSIONS, names(permissions));
        return rows.insert(horizon(patch, role.horizon()));
    }

    Role update(ChangeRole change) {
        Patch patch = new Patch().with(ROLE.TITLE, change.title()).with(ROLE.DESCRIPTION, change.description());
        if (!change.allows().isOmitted()) {
            patch.set(
                    ROLE.PERMISSIONS,
                    names(Objects.requireNonNullElse(change.allows().value(), List.of())));
        }
        if (!change.horizon().isOmitted()) {
            horizon(patch, change.horizon().value());
        }
        return rows.update(change.id(), patch);
    }

    Role archive(RoleId id) {
        return rows.archive(id);
    }

    private static Patch horizon(Patch patch, @Nullable RoleHorizon horizon) {
        return patch.set(ROLE.MONTHS_LEAST, horizon == null ? null : horizon.monthsLeast())
                .set(ROLE.MONTHS_MOST, horizon == null ? null : horizon.monthsMost());
    }

    private static String[] names(Collection<Permission> permissions) {
        return permissions.stream().map(Enum::name).distinct().sorted().toArray(String[]::new);
    }

    private static Role role(Row row) {
        Integer least = row.get(ROLE.MONTHS_LEAST);
        Integer most = row.get(ROLE.MONTHS_MOST);
        return new Role(
                row.get(ROLE.ID),
                row.get(ROLE.LEVEL),
                row.get(ROLE.TITLE),
                row.get(ROLE.DESCRIPTION),
                Arrays.stream(row.get(ROLE.PERMISSIONS))
                        .map(Permission::valueOf)
                        .toList(),
                least == null || most == null ? null : new RoleHorizon(least, most),
                row.get(ROLE.VERSION),
                row.get(ROLE.CREATED_AT),
                row.get(ROLE.UPDATED_AT),
                row.get(ROLE.ARCHIVED_AT));
    }
}
