package dev.throughline.stakeholder.engagement;

import static dev.throughline.stakeholder.jooq.Tables.ENGAGEMENT;
import static dev.throughline.stakeholder.jooq.Tables.PARTICIPANT;
import static dev.throughline.stakeholder.jooq.Tables.STAKEHOLDER_;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class EngagementRepository {

    private final DSLContext sql;
    private final Rows<EngagementId, Engagement> rows;

    EngagementRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, ENGAGEMENT, ENGAGEMENT.ID, EngagementRepository::engagement, new Order("TAKES_PLACE_AT", true));
    }

    Map<EngagementId, Engagement> byIds(Set<EngagementId> ids) {
        return rows.byIds(ids);
    }

    /// Those in which one member takes part as a stakeholder, or all where none is named.
    Connection<Engagement> page(Listing listing, @Nullable MemberId reader) {
        return rows.page(listing, reader == null ? DSL.noCondition() : with(reader));
    }

    private static Condition with(MemberId stakeholder) {
        return ENGAGEMENT.ID.in(DSL.select(PARTICIPANT.ENGAGEMENT_ID)
                .from(PARTICIPANT)
                .join(STAKEHOLDER_)
                .on(STAKEHOLDER_.ID.eq(PARTICIPANT.STAKEHOLDER_ID))
                .where(STAKEHOLDER_.MEMBER_ID.eq(stakeholder)));
    }

    Engagement lock(EngagementId id) {
        return rows.lock(id, "id");
    }

    Engagement insert(PlanEngagement plan, MemberId host) {
        return rows.insert(new Patch()
                .set(ENGAGEMENT.PURPOSE, plan.purpose())
                .set(ENGAGEMENT.TAKES_PLACE_AT, plan.takesPlaceAt())
                .set(ENGAGEMENT.TO_LEARN, plan.toLearn())
                .set(ENGAGEMENT.BUSINESS_LINE_ID, plan.businessLineId())
                .set(ENGAGEMENT.TEAM_ID, plan.teamId())
                .set(ENGAGEMENT.CHALLENGE_ID, plan.challengeId())
                .set(ENGAGEMENT.HOST_ID, host));
    }

    /// Counts the version up where who takes part has changed, though nothing else has.
    Engagement update(ChangeEngagement change, boolean others) {
        Patch patch = new Patch()
                .with(ENGAGEMENT.PURPOSE, change.purpose())
                .with(ENGAGEMENT.TAKES_PLACE_AT, change.takesPlaceAt())
                .with(ENGAGEMENT.TO_LEARN, change.toLearn())
                .with(ENGAGEMENT.BUSINESS_LINE_ID, change.businessLineId())
                .with(ENGAGEMENT.TEAM_ID, change.teamId())
                .with(ENGAGEMENT.CHALLENGE_ID, change.challengeId());
        return others ? rows.touch(change.id(), patch) : rows.update(change.id(), patch);
    }

    Engagement hold(HoldEngagement hold) {
        return rows.update(
                hold.id(),
                new Patch()
                        .set(ENGAGEMENT.STATE, EngagementState.HELD)
                        .now(ENGAGEMENT.HELD_AT)
                        .set(ENGAGEMENT.LEARNED, hold.learned()));
    }

    Engagement cancel(EngagementId id) {
        return rows.update(id, new Patch().set(ENGAGEMENT.STATE, EngagementState.CANCELLED));
    }

    List<Engagement> lockOf(TeamId team) {
        return rows.lockAll(ENGAGEMENT.TEAM_ID.eq(team));
    }

    List<Engagement> lockOf(BusinessLineId line) {
        return rows.lockAll(ENGAGEMENT.BUSINESS_LINE_ID.eq(line));
    }

    Engagement relocate(EngagementId id, TeamId into) {
        return rows.relocate(id, new Patch().set(ENGAGEMENT.TEAM_ID, into));
    }

    Engagement relocate(EngagementId id, BusinessLineId into) {
        return rows.relocate(id, new Patch().set(ENGAGEMENT.BUSINESS_LINE_ID, into));
    }

    /// For each of them the last one that was held before it with one of the same stakeholders, or about the same.
    Map<EngagementId, EngagementId> before(Set<EngagementId> ids) {
        var now = ENGAGEMENT.as("now");
        var former = ENGAGEMENT.as("former");
        var theirs = PARTICIPANT.as("theirs");
        var those = PARTICIPANT.as("those");
        return sql.selectDistinct(now.ID, former.ID)
                .on(now.ID)
                .from(now)
                .join(former)
                .on(former.STATE.eq(EngagementState.HELD))
                .and(former.TAKES_PLACE_AT.lt(now.TAKES_PLACE_AT))
                .and(former.BUSINESS_LINE_ID
                        .eq(now.BUSINESS_LINE_ID)
                        .or(former.TEAM_ID.eq(now.TEAM_ID))
                        .or(former.CHALLENGE_ID.eq(now.CHALLENGE_ID))
                        .or(DSL.exists(DSL.selectOne()
                                .from(theirs)
                                .join(those)
                                .on(those.STAKEHOLDER_ID.eq(theirs.STAKEHOLDER_ID))
                                .where(theirs.ENGAGEMENT_ID.eq(now.ID))
                                .and(those.ENGAGEMENT_ID.eq(former.ID)))))
                .where(Bound.among(now.ID, ids))
                .orderBy(now.ID, former.TAKES_PLACE_AT.desc(), former.ID.desc())
                .fetchMap(now.ID, former.ID);
    }

    private static Engagement engagement(Row row) {
        return new Engagement(
                row.get(ENGAGEMENT.ID),
                row.get(ENGAGEMENT.PURPOSE),
                row.get(ENGAGEMENT.STATE),
                row.get(ENGAGEMENT.TAKES_PLACE_AT),
                row.get(ENGAGEMENT.TO_LEARN),
                row.get(ENGAGEMENT.LEARNED),
                row.get(ENGAGEMENT.HELD_AT),
                row.get(ENGAGEMENT.BUSINESS_LINE_ID),
                row.get(ENGAGEMENT.TEAM_ID),
                row.get(ENGAGEMENT.CHALLENGE_ID),
                row.get(ENGAGEMENT.HOST_ID),
                row.get(ENGAGEMENT.VERSION),
                row.get(ENGAGEMENT.CREATED_AT),
                row.get(ENGAGEMENT.UPDATED_AT));
    }
}
