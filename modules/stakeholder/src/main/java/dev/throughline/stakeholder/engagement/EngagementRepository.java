package dev.throughline.stakeholder.engagement;

import static dev.throughline.stakeholder.jooq.Tables.ENGAGEMENT;
import static dev.throughline.stakeholder.jooq.Tables.PARTICIPANT;
import static dev.throughline.stakeholder.jooq.Tables.STAKEHOLDER_;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class EngagementRepository {

    private final Rows<EngagementId, Engagement> rows;

    EngagementRepository(DSLContext sql) {
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

    private static Engagement engagement(Row row) {
        return new Engagement(
                row.get(ENGAGEMENT.ID),
                row.get(ENGAGEMENT.PURPOSE),
                row.get(ENGAGEMENT.STATE),
                row.get(ENGAGEMENT.TAKES_PLACE_AT),
                row.get(ENGAGEMENT.TO_LEARN),
                row.get(ENGAGEMENT.LEARNED),
                row.get(ENGAGEMENT.HELD_AT),
                row.get(ENGAGEMENT.TEAM_ID),
                row.get(ENGAGEMENT.CHALLENGE_ID),
                row.get(ENGAGEMENT.HOST_ID),
                row.get(ENGAGEMENT.VERSION),
                row.get(ENGAGEMENT.CREATED_AT),
                row.get(ENGAGEMENT.UPDATED_AT));
    }
}
