package dev.throughline.roadmap.roadmap;

import static dev.throughline.roadmap.jooq.Tables.REVIEW_REASON;
import static dev.throughline.roadmap.jooq.Tables.ROADMAP_;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.ReachedTeams;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Stretch;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Which roadmaps wait until somebody confirms or revises them, and since when.
@Repository
class OwedReviewRepository {

    private static final Field<RoadmapId> ROADMAP_ID = REVIEW_REASON.ROADMAP_ID;
    private static final Field<Instant> SINCE = DSL.min(REVIEW_REASON.RAISED_AT).as("since");

    private final DSLContext sql;

    OwedReviewRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Owed> due(Stretch stretch, ReachedTeams teams) {
        Table<Record2<RoadmapId, Instant>> open = DSL.select(ROADMAP_ID, SINCE)
                .from(REVIEW_REASON)
                .where(REVIEW_REASON.SETTLED_AT.isNull())
                .groupBy(ROADMAP_ID)
                .asTable("open");
        Field<Instant> since = DSL.coalesce(open.field(SINCE), ROADMAP_.UPDATED_AT);
        return stretch.of(
                        sql.select(ROADMAP_.ID, since)
                                .from(ROADMAP_)
                                .leftJoin(open)
                                .on(ROADMAP_.ID.eq(open.field(ROADMAP_ID)))
                                .where(due(teams)),
                        since,
                        ROADMAP_.ID)
                .map(row -> new Owed(
                        row.value1(),
                        "Something changed above this roadmap: look at it, and confirm or revise it.",
                        row.value2()));
    }

    int count(ReachedTeams teams) {
        return sql.fetchCount(ROADMAP_, due(teams));
    }

    private static Condition due(ReachedTeams teams) {
        return ROADMAP_.STATE
                .eq(RoadmapState.REVIEW_DUE)
                .and(ROADMAP_.ARCHIVED_AT.isNull())
                .and(teams.everywhere() ? DSL.noCondition() : Bound.among(ROADMAP_.TEAM_ID, teams.teams()));
    }
}
