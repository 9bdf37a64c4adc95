package dev.throughline.platform.migration;

import jakarta.annotation.PostConstruct;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The product does not start with a database role that row-level security would not bind.
@Component
class WalledRole {

    private static final String COULD_BYPASS = """
            select r.rolsuper or r.rolbypassrls
                or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where n.nspname = 'platform' and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'member'))
            from pg_roles r where r.rolname = current_user""";

    private final JdbcTemplate database;

    WalledRole(JdbcTemplate database) {
        this.database = database;
    }

    @PostConstruct
    void refuseToBypass() {
        if (Boolean.TRUE.equals(database.queryForObject(COULD_BYPASS, Boolean.class))) {
            throw new IllegalStateException(
                    "The database role in spring.datasource.username could see through row-level security: it is a superuser, "
                            + "has BYPASSRLS, or is or may become the owner of the tables. Use a role without these.");
        }
    }
}
