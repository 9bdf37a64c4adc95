package dev.throughline.platform.migration;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// Migrates each module's schema, with a history of its own, from the floor upwards.
@Component
class FloorMigration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        for (String floor : Floors.present()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .schemas(floor)
                    .locations("classpath:db/migration/" + floor)
                    // An application prepared ahead of time has one that knows all floors' migrations at once.
                    .resourceProvider(null)
                    .load()
                    .migrate();
        }
    }
}
