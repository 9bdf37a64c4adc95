package dev.throughline.organisation;

import static dev.throughline.organisation.jooq.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.platform.sql.Shape;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import java.sql.SQLException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/// What a snapshot sends to PostgreSQL, and what is left of it.
@ModuleTest
class SnapshotTests {

    private final OneConnection connection;

    SnapshotTests(Actors actors) throws SQLException {
        this.connection = new OneConnection(actors);
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void beginsInTheRoundTripOfItsFirstStatement() {
        connection.within(() -> {
            assertThat(Replies.during(() -> assertThat(connection.ids()).isNotEmpty()))
                    .isEqualTo(1);
            assertThat(Replies.during(() -> assertThat(connection.ids()).isNotEmpty()))
                    .isEqualTo(1);
            return null;
        });
    }

    @Test
    void sendsNothingWhereNothingIsRead() {
        assertThat(Replies.during(() -> connection.within(() -> null))).isZero();
    }

    @Test
    void isOneMomentWhoeverReadsFirst() {
        connection.within(() -> {
            connection.ids();
            return assertBound();
        });
        connection.within(this::assertBound);
    }

    @Test
    void leavesNothingBehind() {
        connection.within(connection::ids);
        assertClean();
    }

    @Test
    void leavesNothingBehindWhereItsFirstStatementFails() {
        Shape failing = Shape.of(
                connection.sql,
                () -> connection
                        .sql
                        .select(DSL.field("1 / (count(*) - count(*))", Long.class))
                        .from(MEMBER));
        assertThatThrownBy(() -> connection.within(() -> failing.list(row -> row)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertClean();
        connection.within(this::assertBound);
    }

    @Test
    void failsWithoutATenant() {
        assertThatThrownBy(() -> connection.withoutTenant(connection::ids)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(connection::ids).isInstanceOf(DataAccessException.class);
    }

    @Test
    void isOneStatementWithoutABeginningAndAnEnd() {
        connection.within(() -> null);
        assertThat(Replies.during(() -> connection.within(() -> {
                    connection.current().endWith(1);
                    return connection.ids();
                })))
                .isEqualTo(1);
        assertClean();
    }

    @Test
    void saysWhenItReadAtTwoMomentsAndIsOneFromThenOn() {
        connection.within(() -> {
            connection.current().endWith(1);
            connection.ids();
            assertThat(connection.current().atOneMoment()).isTrue();
            connection.ids();
            assertThat(connection.current().atOneMoment()).isFalse();
            connection.ids();
            assertThat(connection.current().atOneMoment()).isTrue();
            return assertBound();
        });
        assertClean();
    }

    @Test
    void endsInTheRoundTripOfItsLastStatement() {
        connection.within(() -> null);
        assertThat(Replies.during(() -> connection.within(() -> {
                    connection.current().endWith(2);
                    connection.ids();
                    return connection.ids();
                })))
                .isEqualTo(2);
        assertClean();
    }

    @Test
    void endsAsUsualWhereFewerStatementsCome() {
        connection.within(() -> {
            connection.current().endWith(3);
            connection.ids();
            return connection.ids();
        });
        assertClean();
    }

    @Test
    void isOneMomentAgainWhereMoreStatementsCome() {
        connection.within(() -> {
            connection.current().endWith(2);
            connection.ids();
            connection.ids();
            assertThat(connection.current().atOneMoment()).isTrue();
            connection.ids();
            assertThat(connection.current().atOneMoment()).isFalse();
            return assertBound();
        });
        assertClean();
    }

    /// The driver begins by itself on a connection that somebody else has asked for.
    @Test
    void isLeftToTheDriverWhereTheConnectionWasGivenAway() {
        connection.within(() -> {
            connection.current().endWith(2);
            assertBound();
            connection.ids();
            return assertBound();
        });
        connection.within(() -> {
            connection.current().endWith(3);
            assertBound();
            connection.ids();
            return assertBound();
        });
        assertClean();
    }

    @Test
    void leavesNothingBehindWhereItsLastStatementFails() {
        Shape failing = Shape.of(
                connection.sql,
                () -> connection
                        .sql
                        .select(DSL.field("1 / (count(*) - count(*))", Long.class))
                        .from(MEMBER));
        assertThatThrownBy(() -> connection.within(() -> {
                    connection.current().endWith(2);
                    connection.ids();
                    return failing.list(row -> row);
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertClean();
        connection.within(this::assertBound);
    }

    private Object assertBound() {
        assertThat(connection.sql.fetchValue("show transaction_isolation")).isEqualTo("repeatable read");
        assertThat(connection.sql.fetchValue("select current_setting('app.tenant_id')"))
                .isEqualTo(connection.tenant().toString());
        return connection.tenant();
    }

    private void assertClean() {
        assertThat(connection.sql.fetchValue("show transaction_isolation")).isEqualTo("read committed");
        assertThat(connection.sql.fetchValue("select coalesce(current_setting('app.tenant_id', true), '')"))
                .isEqualTo("");
        assertThat(connection.sql.fetchValue("show transaction_read_only")).isEqualTo("off");
    }
}
