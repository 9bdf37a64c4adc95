package dev.throughline.organisation.structure;

import static dev.throughline.organisation.jooq.Tables.BUSINESS_LINE;
import static dev.throughline.organisation.jooq.Tables.ORGANISATION_;
import static dev.throughline.organisation.jooq.Tables.TEAM;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Below;
import dev.throughline.platform.sql.Bound;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/// The walks up and down the tree of lines, each of them one recursive statement.
@Repository
class StructureRepository {

    private static final Name ABOVE = name("above");
    private static final Name BELOW = name("below");
    private static final Field<BusinessLineId> ABOVE_FROM =
            field(name("above", "origin"), BUSINESS_LINE.ID.getDataType());
    private static final Field<BusinessLineId> ABOVE_ID = field(name("above", "id"), BUSINESS_LINE.ID.getDataType());
    private static final Field<BusinessLineId> ABOVE_PARENT =
            field(name("above", "parent"), BUSINESS_LINE.ID.getDataType());
    private static final Field<BusinessLineId> BELOW_FROM =
            field(name("below", "origin"), BUSINESS_LINE.ID.getDataType());
    private static final Field<BusinessLineId> BELOW_ID = field(name("below", "id"), BUSINESS_LINE.ID.getDataType());
    private static final Field<Integer> BELOW_LEVEL = field(name("below", "level"), Integer.class);

    private final DSLContext sql;

    StructureRepository(DSLContext sql) {
        this.sql = sql;
    }

    void hold() {
        sql.select(ORGANISATION_.ID).from(ORGANISATION_).forNoKeyUpdate().fetch();
    }

    Map<BusinessLineId, Set<UUID>> above(Set<BusinessLineId> lines) {
        Map<BusinessLineId, Set<UUID>> above = new HashMap<>();
        sql.withRecursive(upwards(
                        select(BUSINESS_LINE.ID).from(BUSINESS_LINE).where(Bound.among(BUSINESS_LINE.ID, lines))))
                .select(ABOVE_FROM, ABOVE_ID)
                .from(table(ABOVE))
                .forEach(row -> above.computeIfAbsent(row.value1(), line -> new HashSet<>())
                        .add(row.value2().value()));
        return above;
    }

    Map<TeamId, Set<UUID>> aboveTeams(Set<TeamId> teams) {
        Map<TeamId, Set<UUID>> above = new HashMap<>();
        sql.withRecursive(upwards(select(TEAM.BUSINESS_LINE_ID).from(TEAM).where(Bound.among(TEAM.ID, teams))))
                .select(TEAM.ID, ABOVE_ID)
                .from(TEAM)
                .leftJoin(table(ABOVE))
                .on(ABOVE_FROM.eq(TEAM.BUSINESS_LINE_ID))
                .where(Bound.among(TEAM.ID, teams))
                .forEach(row -> {
                    Set<UUID> places = above.computeIfAbsent(row.value1(), team -> new HashSet<>());
                    places.add(row.value1().value());
                    if (row.value2() != null) {
                        places.add(row.value2().value());
                    }
                });
        return above;
    }

    Map<BusinessLineId, Set<UUID>> around(Set<BusinessLineId> lines) {
        Map<BusinessLineId, Set<UUID>> around = new HashMap<>();
        sql.withRecursive(
                        upwards(select(BUSINESS_LINE.ID)
                                .from(BUSINESS_LINE)
                                .where(Bound.among(BUSINESS_LINE.ID, lines))),
                        downwards(lines, BUSINESS_LINE.ARCHIVED_AT.isNull()))
                .select(ABOVE_FROM, ABOVE_ID.coerce(SQLDataType.UUID))
                .from(table(ABOVE))
                .unionAll(select(BELOW_FROM, BELOW_ID.coerce(SQLDataType.UUID)).from(table(BELOW)))
                .unionAll(select(BELOW_FROM, TEAM.ID.coerce(SQLDataType.UUID))
                        .from(TEAM)
                        .join(table(BELOW))
                        .on(BELOW_ID.eq(TEAM.BUSINESS_LINE_ID))
                        .where(TEAM.ARCHIVED_AT.isNull()))
                .forEach(row -> around.computeIfAbsent(row.value1(), line -> new HashSet<>())
                        .add(row.value2()));
        return around;
    }

    List<Below> below(Set<BusinessLineId> lines) {
        return sql.withRecursive(downwards(lines, noCondition()))
                .select(
                        BELOW_FROM,
                        inline(BusinessLineId.TYPE.prefix()).as("kind"),
                        BELOW_ID.coerce(SQLDataType.UUID).as("id"))
                .from(table(BELOW))
                .unionAll(select(BELOW_FROM, inline(TeamId.TYPE.prefix()), TEAM.ID.coerce(SQLDataType.UUID))
                        .from(TEAM)
                        .join(table(BELOW))
                        .on(BELOW_ID.eq(TEAM.BUSINESS_LINE_ID)))
                .fetch(row -> new Below(
                        new AnyId(row.value2(), row.value3()),
                        new AnyId(BusinessLineId.TYPE.prefix(), row.value1().value())));
    }

    int levels(BusinessLineId line) {
        return sql.withRecursive(downwards(Set.of(line), BUSINESS_LINE.ARCHIVED_AT.isNull()))
                .select(max(BELOW_LEVEL))
                .from(table(BELOW))
                .fetchSingle(row -> row.value1() == null ? 0 : row.value1());
    }

    /// Each line with itself and those above it. `union` ends even where there were a cycle.
    private static CommonTableExpression<Record3<BusinessLineId, BusinessLineId, BusinessLineId>> upwards(
            Select<Record1<BusinessLineId>> from) {
        return ABOVE.fields("origin", "id", "parent")
                .as(select(BUSINESS_LINE.ID, BUSINESS_LINE.ID, BUSINESS_LINE.PARENT_ID)
                        .from(BUSINESS_LINE)
                        .where(BUSINESS_LINE.ID.in(from))
                        .union(select(ABOVE_FROM, BUSINESS_LINE.ID, BUSINESS_LINE.PARENT_ID)
                                .from(BUSINESS_LINE)
                                .join(table(ABOVE))
                                .on(BUSINESS_LINE.ID.eq(ABOVE_PARENT))));
    }

    /// From each of these lines downwards, with their level, where those below are of this kind.
    private static CommonTableExpression<?> downwards(Set<BusinessLineId> lines, Condition wanted) {
        return BELOW.fields("origin", "id", "level")
                .as(select(BUSINESS_LINE.ID, BUSINESS_LINE.ID, inline(1))
                        .from(BUSINESS_LINE)
                        .where(Bound.among(BUSINESS_LINE.ID, lines))
                        .union(select(BELOW_FROM, BUSINESS_LINE.ID, BELOW_LEVEL.plus(1))
                                .from(BUSINESS_LINE)
                                .join(table(BELOW))
                                .on(BUSINESS_LINE.PARENT_ID.eq(BELOW_ID))
                                .where(wanted)));
    }
}
