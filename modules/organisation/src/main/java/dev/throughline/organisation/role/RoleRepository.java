package dev.throughline.organisation.role;

import static dev.throughline.organisation.jooq.Tables.ROLE;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Rows;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class RoleRepository {

    private final Rows<RoleId, Role> rows;

    RoleRepository(DSLContext sql) {
        this.rows = new Rows<>(sql, ROLE, ROLE.ID, RoleRepository::role, new Order("CREATED_AT", false));
    }

    Map<RoleId, Role> byIds(Set<RoleId> ids) {
        return rows.byIds(ids);
    }

    Connection<Role> page(Listing listing) {
        return rows.page(listing);
    }

    Role insert(Level level) {
        return rows.insert(new Patch()
                .set(ROLE.LEVEL, level)
                .set(ROLE.TITLE, level.title())
                .set(
                        ROLE.PERMISSIONS,
                        level.defaults().stream().map(Enum::name).sorted().toArray(String[]::new)));
    }

    private static Role role(Record row) {
        return new Role(
                row.get(ROLE.ID),
                row.get(ROLE.LEVEL),
                row.get(ROLE.TITLE),
                Arrays.stream(row.get(ROLE.PERMISSIONS))
                        .map(Permission::valueOf)
                        .toList(),
                row.get(ROLE.VERSION));
    }
}
