package dev.throughline.stakeholder.engagement;

import static dev.throughline.stakeholder.jooq.Tables.PARTICIPANT;
import static dev.throughline.stakeholder.jooq.Tables.STAKEHOLDER_;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ParticipantRepository {

    private final DSLContext sql;
    private final Pages<Participant> pages;

    ParticipantRepository(DSLContext sql) {
        this.sql = sql;
        this.pages = new Pages<>(sql, PARTICIPANT, ParticipantRepository::participant, new Order("CREATED_AT", false));
    }

    Map<EngagementId, Connection<Participant>> of(Set<EngagementId> engagements, Listing listing) {
        return pages.pages(listing, PARTICIPANT.ENGAGEMENT_ID, engagements);
    }

    Map<StakeholderId, Connection<Participant>> withStakeholders(Set<StakeholderId> stakeholders, Listing listing) {
        return pages.pages(listing, PARTICIPANT.STAKEHOLDER_ID, stakeholders);
    }

    /// Those of the engagements in which the member takes part as a stakeholder.
    Set<EngagementId> with(Set<EngagementId> engagements, MemberId stakeholder) {
        return sql.select(PARTICIPANT.ENGAGEMENT_ID)
                .from(PARTICIPANT)
                .join(STAKEHOLDER_)
                .on(STAKEHOLDER_.ID.eq(PARTICIPANT.STAKEHOLDER_ID))
                .where(Bound.among(PARTICIPANT.ENGAGEMENT_ID, engagements))
                .and(STAKEHOLDER_.MEMBER_ID.eq(stakeholder))
                .fetchSet(PARTICIPANT.ENGAGEMENT_ID);
    }

    Set<StakeholderId> stakeholders(EngagementId engagement) {
        return those(engagement, PARTICIPANT.STAKEHOLDER_ID);
    }

    Set<MemberId> members(EngagementId engagement) {
        return those(engagement, PARTICIPANT.MEMBER_ID);
    }

    /// Whoever is named takes part and nobody else. The engagement is held.
    void setStakeholders(EngagementId engagement, Set<StakeholderId> before, Collection<StakeholderId> wanted) {
        set(engagement, PARTICIPANT.STAKEHOLDER_ID, before, wanted);
    }

    void setMembers(EngagementId engagement, Set<MemberId> before, Collection<MemberId> wanted) {
        set(engagement, PARTICIPANT.MEMBER_ID, before, wanted);
    }

    private <T> void set(EngagementId engagement, Field<T> who, Set<T> before, Collection<T> wanted) {
        Set<T> gone = new HashSet<>(before);
        gone.removeAll(wanted);
        if (!gone.isEmpty()) {
            sql.deleteFrom(PARTICIPANT)
                    .where(PARTICIPANT.ENGAGEMENT_ID.eq(engagement))
                    .and(Bound.among(who, gone))
                    .execute();
        }
        Set<T> come = new HashSet<>(wanted);
        come.removeAll(before);
        if (!come.isEmpty()) {
            sql.insertInto(PARTICIPANT, PARTICIPANT.ENGAGEMENT_ID, who)
                    .valuesOfRows(come.stream()
                            .map(participant -> DSL.row(engagement, participant))
                            .toList())
                    .execute();
        }
    }

    private <T> Set<T> those(EngagementId engagement, Field<T> who) {
        return sql.select(who)
                .from(PARTICIPANT)
                .where(PARTICIPANT.ENGAGEMENT_ID.eq(engagement))
                .and(who.isNotNull())
                .fetchSet(who);
    }

    private static Participant participant(Row row) {
        return new Participant(
                row.get(PARTICIPANT.ID),
                row.get(PARTICIPANT.ENGAGEMENT_ID),
                row.get(PARTICIPANT.STAKEHOLDER_ID),
                row.get(PARTICIPANT.MEMBER_ID),
                row.get(PARTICIPANT.CREATED_AT));
    }
}
