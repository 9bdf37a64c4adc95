package dev.throughline.roadmap.portfolio;

import static dev.throughline.roadmap.jooq.Tables.ROADMAP_;
import static dev.throughline.roadmap.jooq.Tables.THEME;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Shape;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Of every roadmap in view only what it stands under, and how many themes it has: enough to group and to page.
@Repository
class PortfolioRepository {

    private final DSLContext sql;
    private final Field<Integer> themes = DSL.count(THEME.ID);
    private final Shape everywhere;
    private final Shape under;
    private final Shape of;

    PortfolioRepository(DSLContext sql) {
        this.sql = sql;
        this.everywhere = shape(DSL.noCondition());
        this.under = shape(Bound.among(ROADMAP_.TARGET_CONDITION_ID));
        this.of = shape(ROADMAP_.TEAM_ID.eq(DSL.param("team", ROADMAP_.TEAM_ID)));
    }

    List<PortfolioRow> all(PortfolioView view) {
        return everywhere.list(row -> row(row, view), view.ended(), view.archived(), view.archived());
    }

    List<PortfolioRow> under(Set<TargetConditionId> conditions, PortfolioView view) {
        return under.list(row -> row(row, view), view.ended(), view.archived(), view.archived(), conditions);
    }

    List<PortfolioRow> of(TeamId team, PortfolioView view) {
        return of.list(row -> row(row, view), view.ended(), view.archived(), view.archived(), team);
    }

    private Shape shape(Condition scope) {
        return Shape.of(
                sql,
                () -> sql.select(ROADMAP_.ID, ROADMAP_.TEAM_ID, ROADMAP_.TARGET_CONDITION_ID, themes)
                        .from(ROADMAP_)
                        .leftJoin(THEME)
                        .on(THEME.ROADMAP_ID.eq(ROADMAP_.ID))
                        .and(THEME.ENDED_AT.isNull().or(wanted("ended")))
                        .and(THEME.ARCHIVED_AT.isNull().or(wanted("archived_themes")))
                        .where(ROADMAP_.ARCHIVED_AT.isNull().or(wanted("archived_roadmaps")))
                        .and(scope)
                        .groupBy(ROADMAP_.ID, ROADMAP_.TEAM_ID, ROADMAP_.TARGET_CONDITION_ID)
                        .orderBy(ROADMAP_.ID));
    }

    private static Condition wanted(String name) {
        return DSL.condition(DSL.param(name, Boolean.class));
    }

    private PortfolioRow row(Row row, PortfolioView view) {
        return new PortfolioRow(
                row.get(ROADMAP_.ID),
                row.get(ROADMAP_.TEAM_ID),
                row.get(ROADMAP_.TARGET_CONDITION_ID),
                row.get(themes),
                view);
    }
}
