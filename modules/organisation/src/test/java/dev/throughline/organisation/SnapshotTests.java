package dev.throughline.organisation;

import static dev.throughline.organisation.jooq.Tables.BUSINESS_LINE;
import static dev.throughline.organisation.jooq.Tables.MEMBER;
import static dev.throughline.organisation.jooq.Tables.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.jooq.Organisation;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.execution.Expected;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.ByIds;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Shape;
import dev.throughline.platform.tenancy.SnapshotConnection;
import dev.throughline.platform.tenancy.Tenant;
import dev.throughline.platform.tenancy.TenantTransactionManager;
import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a snapshot sends to PostgreSQL, and what is left of it: on one connection, whose replies are counted.
@ModuleTest
class SnapshotTests {

    private final UUID tenant;
    private final SingleConnectionDataSource source;
    private final TransactionTemplate snapshot;
    private final DSLContext sql;
    private final Shape members;

    SnapshotTests(Actors actors) throws SQLException {
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

    @AfterEach
    void close() {
        source.destroy();
    }

    @Test
    void beginsInTheRoundTripOfItsFirstStatement() {
        within(() -> {
            assertThat(Replies.during(() -> assertThat(ids()).isNotEmpty())).isEqualTo(1);
            assertThat(Replies.during(() -> assertThat(ids()).isNotEmpty())).isEqualTo(1);
            return null;
        });
    }

    @Test
    void sendsNothingWhereNothingIsRead() {
        assertThat(Replies.during(() -> within(() -> null))).isZero();
    }

    @Test
    void isOneMomentWhoeverReadsFirst() {
        within(() -> {
            ids();
            return assertBound();
        });
        within(this::assertBound);
    }

    @Test
    void leavesNothingBehind() {
        within(this::ids);
        assertClean();
    }

    @Test
    void leavesNothingBehindWhereItsFirstStatementFails() {
        Shape failing = Shape.of(
                sql,
                () -> sql.select(DSL.field("1 / (count(*) - count(*))", Long.class))
                        .from(MEMBER));
        assertThatThrownBy(() -> within(() -> failing.list(row -> row)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertClean();
        within(this::assertBound);
    }

    @Test
    void failsWithoutATenant() {
        assertThatThrownBy(() -> snapshot.execute(status -> ids())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(this::ids).isInstanceOf(DataAccessException.class);
    }

    @Test
    void readsARowByItsIdOnce() {
        ByIds<MemberId, String> names = new ByIds<>(sql, MEMBER, MEMBER.ID, row -> row.get(MEMBER.NAME));
        within(() -> {
            Set<MemberId> ids = Set.copyOf(ids());
            Map<MemberId, String> first = names.of(ids);
            assertThat(first).containsOnlyKeys(ids);
            assertThat(Replies.during(() -> assertThat(names.of(ids)).isEqualTo(first)))
                    .isZero();
            return null;
        });
        within(() ->
                assertThat(Replies.during(() -> names.of(Set.copyOf(ids())))).isEqualTo(2));
    }

    @Test
    void readsOneRowAndWhatItRefersToAtOnce() {
        ByIds<TeamId, String> teams = new ByIds<>(sql, TEAM, TEAM.ID, row -> row.get(TEAM.NAME));
        ByIds<BusinessLineId, String> lines =
                new ByIds<>(sql, BUSINESS_LINE, BUSINESS_LINE.ID, row -> row.get(BUSINESS_LINE.NAME));
        within(() -> {
            TeamId team = sql.fetchValue(DSL.select(TEAM.ID).from(TEAM).where(TEAM.NAME.eq("One")));
            BusinessLineId line = sql.fetchValue(DSL.select(BUSINESS_LINE.ID).from(BUSINESS_LINE));
            current().expect(new Expected(Map.of("businessLine", Expected.NOTHING)));
            assertThat(Replies.during(() -> assertThat(teams.of(Set.of(team))).containsValue("One")))
                    .isEqualTo(1);
            assertThat(Replies.during(() -> assertThat(lines.of(Set.of(line))).containsValue("Line")))
                    .isZero();
            return null;
        });
    }

    @Test
    void readsWhatManyRowsReferToAlongWithTheNextStatement() {
        ByIds<TeamId, String> teams = new ByIds<>(sql, TEAM, TEAM.ID, row -> row.get(TEAM.NAME));
        ByIds<BusinessLineId, String> lines =
                new ByIds<>(sql, BUSINESS_LINE, BUSINESS_LINE.ID, row -> row.get(BUSINESS_LINE.NAME));
        within(() -> {
            Set<TeamId> all = Set.copyOf(sql.select(TEAM.ID).from(TEAM).fetch(TEAM.ID));
            BusinessLineId line = sql.fetchValue(DSL.select(BUSINESS_LINE.ID).from(BUSINESS_LINE));
            current().expect(new Expected(Map.of("businessLine", Expected.NOTHING)));
            assertThat(teams.of(all)).containsValues("One", "Two");
            assertThat(Replies.during(() -> assertThat(ids()).isNotEmpty())).isEqualTo(1);
            assertThat(Replies.during(() -> assertThat(lines.of(Set.of(line))).containsValue("Line")))
                    .isZero();
            return null;
        });
    }

    @Test
    void isOneStatementWithoutABeginningAndAnEnd() {
        within(() -> null);
        assertThat(Replies.during(() -> within(() -> {
                    current().endWith(1);
                    return ids();
                })))
                .isEqualTo(1);
        assertClean();
    }

    @Test
    void saysWhenItReadAtTwoMomentsAndIsOneFromThenOn() {
        within(() -> {
            current().endWith(1);
            ids();
            assertThat(current().atOneMoment()).isTrue();
            ids();
            assertThat(current().atOneMoment()).isFalse();
            ids();
            assertThat(current().atOneMoment()).isTrue();
            return assertBound();
        });
        assertClean();
    }

    @Test
    void endsInTheRoundTripOfItsLastStatement() {
        within(() -> null);
        assertThat(Replies.during(() -> within(() -> {
                    current().endWith(2);
                    ids();
                    return ids();
                })))
                .isEqualTo(2);
        assertClean();
    }

    @Test
    void endsAsUsualWhereFewerStatementsCome() {
        within(() -> {
            current().endWith(3);
            ids();
            return ids();
        });
        assertClean();
    }

    @Test
    void isOneMomentAgainWhereMoreStatementsCome() {
        within(() -> {
            current().endWith(2);
            ids();
            ids();
            assertThat(current().atOneMoment()).isTrue();
            ids();
            assertThat(current().atOneMoment()).isFalse();
            return assertBound();
        });
        assertClean();
    }

    /// The driver begins by itself on a connection that somebody else has asked for.
    @Test
    void isLeftToTheDriverWhereTheConnectionWasGivenAway() {
        within(() -> {
            current().endWith(2);
            assertBound();
            ids();
            return assertBound();
        });
        within(() -> {
            current().endWith(3);
            assertBound();
            ids();
            return assertBound();
        });
        assertClean();
    }

    @Test
    void leavesNothingBehindWhereItsLastStatementFails() {
        Shape failing = Shape.of(
                sql,
                () -> sql.select(DSL.field("1 / (count(*) - count(*))", Long.class))
                        .from(MEMBER));
        assertThatThrownBy(() -> within(() -> {
                    current().endWith(2);
                    ids();
                    return failing.list(row -> row);
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertClean();
        within(this::assertBound);
    }

    /// As text, which is what a connection gets of a statement that it has not described as yet, and as binary.
    @Test
    void readsTheSameValuesAsJooq() {
        for (Table<?> table : Organisation.ORGANISATION.getTables()) {
            Field<?>[] columns = Shape.columns(table);
            Shape shape = Shape.of(sql, () -> sql.select(columns).from(table).orderBy(1));
            within(() -> {
                List<List<Object>> known =
                        sql.select(columns).from(table).orderBy(1).fetch(row -> list(row.intoArray()));
                for (int time = 0; time < 3; time++) {
                    assertThat(shape.list(row -> values(row, columns))).isEqualTo(known);
                }
                return null;
            });
        }
    }

    @Test
    void findsByManyValuesOfEachType() {
        within(() -> {
            Row one = sql.select(Shape.columns(MEMBER)).from(MEMBER).limit(1).fetchSingle(Row.with(row -> row));
            assertThat(found(MEMBER.ID, one)).isTrue();
            assertThat(found(MEMBER.NAME, one)).isTrue();
            assertThat(found(MEMBER.CREATED_AT, one)).isTrue();
            return null;
        });
    }

    private <T> boolean found(Field<T> field, Row one) {
        return Shape.of(sql, () -> sql.select(MEMBER.ID).from(MEMBER).where(Bound.among(field)))
                .list(row -> row.get(MEMBER.ID), List.of(one.get(field)))
                .contains(one.get(MEMBER.ID));
    }

    private SnapshotConnection current() {
        return (SnapshotConnection) Objects.requireNonNull(TransactionSynchronizationManager.getResource(source));
    }

    private List<MemberId> ids() {
        return members.list(row -> row.get(MEMBER.ID));
    }

    private Object assertBound() {
        assertThat(sql.fetchValue("show transaction_isolation")).isEqualTo("repeatable read");
        assertThat(sql.fetchValue("select current_setting('app.tenant_id')")).isEqualTo(tenant.toString());
        return tenant;
    }

    private void assertClean() {
        assertThat(sql.fetchValue("show transaction_isolation")).isEqualTo("read committed");
        assertThat(sql.fetchValue("select coalesce(current_setting('app.tenant_id', true), '')"))
                .isEqualTo("");
        assertThat(sql.fetchValue("show transaction_read_only")).isEqualTo("off");
    }

    private <T> T within(Supplier<T> work) {
        return Tenant.call(tenant, () -> snapshot.execute(status -> work.get()));
    }

    private static List<Object> values(Row row, Field<?>[] columns) {
        return list(Arrays.stream(columns).map(row::get).toArray());
    }

    private static List<Object> list(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Object[] parts ? (Object) Arrays.asList(parts) : value)
                .map(value -> value instanceof byte[] bytes ? new String(bytes) : value)
                .toList();
    }
}
