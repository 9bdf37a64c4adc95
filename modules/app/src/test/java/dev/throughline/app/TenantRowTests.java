package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.Floors;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.catalogue.Catalogue;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the application's role can reach in each table that PostgreSQL's catalogue names.
@ModuleTest
class TenantRowTests {

    private static final String POLICY_REFUSED = "42501";
    private static final String NO_TENANT = "42704";

    private final TestOrganisation ours;
    private final TestOrganisation theirs;
    private final Connection connection;

    TenantRowTests(Actors actors) throws SQLException {
        this.ours = actors.organisation();
        this.theirs = actors.organisation();
        this.connection = DriverManager.getConnection(Database.url(), Roles.APPLICATION, Roles.PASSWORD);
        this.connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /// Who scans an empty table meets no row that the policy could be asked about; who looks into an index meets the
    /// policy first.
    @TestFactory
    Stream<DynamicTest> refusesEverythingWithoutATenant() throws SQLException {
        return each(table -> {
            // A scan of an empty table would never come to ask for the tenant.
            execute("set local enable_seqscan = off");
            assertRefused(NO_TENANT, () -> count(table, "true"));
            assertRefused(NO_TENANT, () -> execute("insert into " + table + " default values"));
            assertRefused(NO_TENANT, () -> insert(table, theirs));
        });
    }

    @TestFactory
    Stream<DynamicTest> showsNoRowOfAnotherTenant() throws SQLException {
        populate(theirs);
        return each(table -> {
            bind(ours);
            assertThat(count(table, "tenant_id <> '" + ours.id() + "'")).isZero();
            assertThat(count(table, "tenant_id = '" + theirs.id() + "'")).isZero();
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesARowForAnotherTenant() throws SQLException {
        return each(table -> {
            bind(ours);
            assertRefused(POLICY_REFUSED, () -> insert(table, theirs));
        });
    }

    @TestFactory
    Stream<DynamicTest> showsATenantItsOwnRows() throws SQLException {
        populate(theirs);
        return Stream.of("business_line", "team", "member", "role", "role_grant", "organisation")
                .map(name -> "organisation." + name)
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    bind(theirs);
                    assertThat(count(table, "true")).isPositive();
                }));
    }

    @Test
    void altersNoEntryOfTheAuditLog() throws SQLException {
        populate(ours);
        bind(ours);
        assertThat(count("platform.change", "true")).isPositive();
        for (String statement : List.of(
                "update platform.change set actor_name = 'Nobody'",
                "update platform.change set reason = null where false",
                "delete from platform.change",
                "truncate platform.change",
                "drop table platform.change",
                "alter table platform.change disable row level security")) {
            assertRefused(POLICY_REFUSED, () -> execute(statement));
        }
        bind(ours);
        assertThat(count("platform.change", "actor_name = 'Nobody'")).isZero();
    }

    private static void populate(TestOrganisation organisation) {
        organisation.team("Team", organisation.line("Line"));
        organisation
                .admin()
                .mutate("addProduct", Map.of("name", "Product"), "product", "id")
                .accepted();
    }

    private Stream<DynamicTest> each(TableCheck check) throws SQLException {
        return new Catalogue(connection, Floors.present())
                .tables().stream()
                        .map(table -> DynamicTest.dynamicTest(table, () -> {
                            connection.rollback();
                            check.of(table);
                        }));
    }

    private void assertRefused(String state, ThrowingCallable statement) throws SQLException {
        var before = connection.setSavepoint();
        assertThatThrownBy(statement)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as(refused.getMessage())
                                .isEqualTo(state));
        connection.rollback(before);
    }

    private void bind(TestOrganisation tenant) throws SQLException {
        execute("select set_config('app.tenant_id', '%s', true)".formatted(UUID.fromString(tenant.id())));
    }

    private void insert(String table, TestOrganisation tenant) throws SQLException {
        execute("insert into %s (tenant_id) values ('%s')".formatted(table, UUID.fromString(tenant.id())));
    }

    private long count(String table, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table + " where " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface TableCheck {
        void of(String table) throws SQLException;
    }
}
