package dev.throughline.organisation;

import static dev.throughline.organisation.jooq.Tables.MEMBER;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Shape;
import dev.throughline.platform.tenancy.SnapshotConnection;
import dev.throughline.platform.tenancy.Tenant;
import dev.throughline.platform.tenancy.TenantTransactionManager;
import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.TestOrganisation;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One organisation on one connection, whose replies are counted.
class OneConnection implements AutoCloseable {

    final DSLContext sql;
    private final UUID tenant;
    private final SingleConnectionDataSource source;
    private final TransactionTemplate snapshot;
    private final Shape members;

    OneConnection(Actors actors) throws SQLException {
        TestOrganisation organisation = actors.organisation();
        organisation.admin();
        String line = organisation.line("Line");
        organisation.team("One", line);
        organisation.team("Two", line);
        this.tenant = UUID.fromString(organisation.id());
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "user",
                Roles.APPLICATION,
                "password",
                Roles.PASSWORD,
                "socketFactory",
                Replies.class.getName(),
                "prepareThreshold",
                "1",
                "sslmode",
                "disable",
                "gssEncMode",
                "disable"));
        this.source = new SingleConnectionDataSource(DriverManager.getConnection(Database.url(), properties), true);
        this.snapshot = new TransactionTemplate(new TenantTransactionManager(source));
        this.snapshot.setReadOnly(true);
        this.sql = DSL.using(
                new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(source)), SQLDialect.POSTGRES);
        this.members = Shape.of(sql, () -> sql.select(MEMBER.ID).from(MEMBER));
    }

    @Override
    public void close() {
        source.destroy();
    }

    SnapshotConnection current() {
        return (SnapshotConnection) Objects.requireNonNull(TransactionSynchronizationManager.getResource(source));
    }

    List<MemberId> ids() {
        return members.list(row -> row.get(MEMBER.ID));
    }

    <T> T within(Supplier<T> work) {
        return Tenant.call(tenant, () -> snapshot.execute(status -> work.get()));
    }

    <T> T withoutTenant(Supplier<T> work) {
        return snapshot.execute(status -> work.get());
    }

    UUID tenant() {
        return tenant;
    }
}
