package dev.throughline.reporting;

import dev.throughline.testkit.Database;
import dev.throughline.testkit.TestOrganisation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;

/// Moves what is stored to earlier days, which nobody can do through the API.
public final class Past {

    private final TestOrganisation organisation;

    public Past(TestOrganisation organisation) {
        this.organisation = organisation;
    }

    /// The moments of one row, so many days earlier than they are.
    public void move(String table, String id, int days, String... columns) {
        for (String column : columns) {
            change("update %1$s set %2$s = %2$s - interval '%3$d days' where id = '%4$s'"
                    .formatted(table, column, days, uuid(id)));
        }
    }

    /// One moment of a row as another one of it.
    public void set(String table, String id, String column, String as) {
        change("update %s set %s = %s where id = '%s'".formatted(table, column, as, uuid(id)));
    }

    /// Everything that was written down of a node until now.
    public void moveHistory(String id, int days) {
        change("update platform.change set at = at - interval '%d days' where subject = '%s'"
                .formatted(days, uuid(id)));
    }

    /// The last entry about a node, so many times more.
    public void repeatHistory(String id, int times) {
        change("""
                insert into platform.change (subject, kind, action, actor, actor_kind, actor_name, outcome, before, after, reason, request)
                select subject, kind, action, actor, actor_kind, actor_name, outcome, before, after, reason, request
                from (select * from platform.change where subject = '%s' order by id desc limit 1) last, generate_series(1, %d)""".formatted(uuid(id), times));
    }

    private void change(String sql) {
        try (Connection connection = Database.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '%s', true)".formatted(organisation.id()));
            statement.executeUpdate(sql);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static UUID uuid(String id) {
        String hex = id.substring(id.lastIndexOf('_') + 1);
        return new UUID(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }
}
