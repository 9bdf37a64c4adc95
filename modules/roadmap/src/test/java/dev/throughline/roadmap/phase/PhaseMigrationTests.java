package dev.throughline.roadmap.phase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/// The part of the migration that is about organisations which exist already, on a database that has some.
@ModuleTest
class PhaseMigrationTests {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/roadmap/V1__roadmap.sql");
    private static final String LIFT = "alter table roadmap.phase_definition no force row level security;";
    private static final String RESTORE = "alter table roadmap.phase_definition force row level security;";

    PhaseMigrationTests(Actors actors) {
        actors.organisation();
        actors.organisation();
    }

    @Test
    void givesEachOrganisationThatExistsItsPhases() throws SQLException, IOException {
        String script = Files.readString(MIGRATION);
        String part = script.substring(script.indexOf(LIFT), script.indexOf(RESTORE) + RESTORE.length());
        try (Connection owner = Database.owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            lift(statement);
            statement.execute("truncate roadmap.phase_definition cascade");
            statement.execute(part);
            lift(statement);
            long organisations = count(statement, "organisation.organisation");
            assertThat(organisations).isGreaterThanOrEqualTo(2);
            assertThat(count(statement, "roadmap.phase_definition")).isEqualTo(2 * organisations);
            owner.rollback();
        }
    }

    private static void lift(Statement statement) throws SQLException {
        statement.execute(LIFT);
        statement.execute("alter table organisation.organisation no force row level security");
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
