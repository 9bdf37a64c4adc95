package dev.throughline.organisation;

import static dev.throughline.organisation.jooq.Tables.BUSINESS_LINE;
import static dev.throughline.organisation.jooq.Tables.MEMBER;
import static dev.throughline.organisation.jooq.Tables.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.jooq.Organisation;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.execution.Expected;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.ByIds;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Shape;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is read in a snapshot, and in how many round trips.
@ModuleTest
class SnapshotRowTests {

    private final OneConnection connection;

    SnapshotRowTests(Actors actors) throws SQLException {
        this.connection = new OneConnection(actors);
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void readsARowByItsIdOnce() {
        ByIds<MemberId, String> names = new ByIds<>(connection.sql, MEMBER, MEMBER.ID, row -> row.get(MEMBER.NAME));
        connection.within(() -> {
            Set<MemberId> ids = Set.copyOf(connection.ids());
            Map<MemberId, String> first = names.of(ids);
            assertThat(first).containsOnlyKeys(ids);
            assertThat(Replies.during(() -> assertThat(names.of(ids)).isEqualTo(first)))
                    .isZero();
            return null;
        });
        connection.within(() -> assertThat(Replies.during(() -> names.of(Set.copyOf(connection.ids()))))
                .isEqualTo(2));
    }

    @Test
    void readsOneRowAndWhatItRefersToAtOnce() {
        ByIds<TeamId, String> teams = new ByIds<>(connection.sql, TEAM, TEAM.ID, row -> row.get(TEAM.NAME));
        ByIds<BusinessLineId, String> lines =
                new ByIds<>(connection.sql, BUSINESS_LINE, BUSINESS_LINE.ID, row -> row.get(BUSINESS_LINE.NAME));
        connection.within(() -> {
            TeamId team =
                    connection.sql.fetchValue(DSL.select(TEAM.ID).from(TEAM).where(TEAM.NAME.eq("One")));
            BusinessLineId line =
                    connection.sql.fetchValue(DSL.select(BUSINESS_LINE.ID).from(BUSINESS_LINE));
            connection.current().expect(new Expected(Map.of("businessLine", Expected.NOTHING)));
            assertThat(Replies.during(() -> assertThat(teams.of(Set.of(team))).containsValue("One")))
                    .isEqualTo(1);
            assertThat(Replies.during(() -> assertThat(lines.of(Set.of(line))).containsValue("Line")))
                    .isZero();
            return null;
        });
    }

    @Test
    void readsWhatManyRowsReferToAlongWithTheNextStatement() {
        ByIds<TeamId, String> teams = new ByIds<>(connection.sql, TEAM, TEAM.ID, row -> row.get(TEAM.NAME));
        ByIds<BusinessLineId, String> lines =
                new ByIds<>(connection.sql, BUSINESS_LINE, BUSINESS_LINE.ID, row -> row.get(BUSINESS_LINE.NAME));
        connection.within(() -> {
            Set<TeamId> all =
                    Set.copyOf(connection.sql.select(TEAM.ID).from(TEAM).fetch(TEAM.ID));
            BusinessLineId line =
                    connection.sql.fetchValue(DSL.select(BUSINESS_LINE.ID).from(BUSINESS_LINE));
            connection.current().expect(new Expected(Map.of("businessLine", Expected.NOTHING)));
            assertThat(teams.of(all)).containsValues("One", "Two");
            assertThat(Replies.during(() -> assertThat(connection.ids()).isNotEmpty()))
                    .isEqualTo(1);
            assertThat(Replies.during(() -> assertThat(lines.of(Set.of(line))).containsValue("Line")))
                    .isZero();
            return null;
        });
    }

    /// As text, which is what a connection gets of a statement that it has not described as yet, and as binary.
    @Test
    void readsTheSameValuesAsJooq() {
        for (Table<?> table : Organisation.ORGANISATION.getTables()) {
            Field<?>[] columns = Shape.columns(table);
            Shape shape = Shape.of(
                    connection.sql,
                    () -> connection.sql.select(columns).from(table).orderBy(1));
            connection.within(() -> {
                List<List<Object>> known =
                        connection.sql.select(columns).from(table).orderBy(1).fetch(row -> list(row.intoArray()));
                for (int time = 0; time < 3; time++) {
                    assertThat(shape.list(row -> values(row, columns))).isEqualTo(known);
                }
                return null;
            });
        }
    }

    @Test
    void findsByManyValuesOfEachType() {
        connection.within(() -> {
            Row one = connection
                    .sql
                    .select(Shape.columns(MEMBER))
                    .from(MEMBER)
                    .limit(1)
                    .fetchSingle(Row.with(row -> row));
            assertThat(found(MEMBER.ID, one)).isTrue();
            assertThat(found(MEMBER.NAME, one)).isTrue();
            assertThat(found(MEMBER.CREATED_AT, one)).isTrue();
            return null;
        });
    }

    private <T> boolean found(Field<T> field, Row one) {
        return Shape.of(
                        connection.sql,
                        () -> connection.sql.select(MEMBER.ID).from(MEMBER).where(Bound.among(field)))
                .list(row -> row.get(MEMBER.ID), List.of(one.get(field)))
                .contains(one.get(MEMBER.ID));
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
