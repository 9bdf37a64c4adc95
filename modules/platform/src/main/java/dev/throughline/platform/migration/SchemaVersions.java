package dev.throughline.platform.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Which migration each module's schema has reached; only the tables' owner may read that.
@Component
public class SchemaVersions {

    private final ObjectProvider<Flyway> migration;

    SchemaVersions(ObjectProvider<Flyway> migration) {
        this.migration = migration;
    }

    public Map<String, String> present() {
        Map<String, String> versions = new TreeMap<>();
        try (Connection connection =
                        migration.getObject().getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String floor : Floors.present()) {
                ResultSet newest = statement.executeQuery(
                        "select version from \"%s\".flyway_schema_history where success and version is not null order by installed_rank desc limit 1"
                                .formatted(floor));
                if (newest.next()) {
                    versions.put(floor, newest.getString(1));
                }
            }
            return versions;
        } catch (SQLException failure) {
            throw new IllegalStateException("The schemas' versions cannot be read", failure);
        }
    }
}
