package dev.throughline.stakeholder.update;

import static dev.throughline.stakeholder.jooq.Tables.STATUS_UPDATE;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.stakeholder.engagement.Concern;
import dev.throughline.stakeholder.engagement.EngagementId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StatusUpdateRepository {

    private final DSLContext sql;
    private final Rows<StatusUpdateId, StatusUpdate> rows;

    StatusUpdateRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                STATUS_UPDATE,
                STATUS_UPDATE.ID,
                StatusUpdateRepository::statusUpdate,
                new Order("CREATED_AT", true));
    }

    Map<StatusUpdateId, StatusUpdate> byIds(Set<StatusUpdateId> ids) {
        return rows.byIds(ids);
    }

    /// Those that were sent to one member, or all where none is named.
    Connection<StatusUpdate> page(Listing listing, @Nullable MemberId reader) {
        return rows.page(
                listing, reader == null ? DSL.noCondition() : STATUS_UPDATE.ID.in(RecipientRepository.sentTo(reader)));
    }

    /// When the last one about the same was drafted that was sent: what happened between is in none as yet. A
    /// correction tells what the one before it told.
    @Nullable Instant lastSent(Concern concern) {
        return sql.select(DSL.max(STATUS_UPDATE.CREATED_AT))
                .from(STATUS_UPDATE)
                .where(about(concern))
                .and(STATUS_UPDATE.SENT_AT.isNotNull())
                .and(STATUS_UPDATE.SUPERSEDES_ID.isNull())
                .fetchSingle()
                .value1();
    }

    private static Condition about(Concern concern) {
        return STATUS_UPDATE
                .BUSINESS_LINE_ID
                .isNotDistinctFrom(concern.businessLineId())
                .and(STATUS_UPDATE.TEAM_ID.isNotDistinctFrom(concern.teamId()))
                .and(STATUS_UPDATE.CHALLENGE_ID.isNotDistinctFrom(concern.challengeId()));
    }

    StatusUpdate lock(StatusUpdateId id, String path) {
        return rows.lock(id, path);
    }

    List<StatusUpdate> lockOf(TeamId team) {
        return rows.lockAll(STATUS_UPDATE.TEAM_ID.eq(team));
    }

    List<StatusUpdate> lockOf(BusinessLineId line) {
        return rows.lockAll(STATUS_UPDATE.BUSINESS_LINE_ID.eq(line));
    }

    StatusUpdate relocate(StatusUpdateId id, TeamId into) {
        return rows.relocate(id, new Patch().set(STATUS_UPDATE.TEAM_ID, into));
    }

    StatusUpdate relocate(StatusUpdateId id, BusinessLineId into) {
        return rows.relocate(id, new Patch().set(STATUS_UPDATE.BUSINESS_LINE_ID, into));
    }

    StatusUpdate insert(
            String title,
            MemberId author,
            @Nullable EngagementId engagement,
            Concern concern,
            @Nullable StatusUpdateId supersedes) {
        return rows.insert(new Patch()
                .set(STATUS_UPDATE.TITLE, title)
                .set(STATUS_UPDATE.AUTHOR_ID, author)
                .set(STATUS_UPDATE.ENGAGEMENT_ID, engagement)
                .set(STATUS_UPDATE.BUSINESS_LINE_ID, concern.businessLineId())
                .set(STATUS_UPDATE.TEAM_ID, concern.teamId())
                .set(STATUS_UPDATE.CHALLENGE_ID, concern.challengeId())
                .set(STATUS_UPDATE.SUPERSEDES_ID, supersedes));
    }

    /// Counts the version up where its sentences have changed, though its title has not.
    StatusUpdate update(ChangeStatusUpdate change, boolean sentences) {
        Patch patch = new Patch().with(STATUS_UPDATE.TITLE, change.title());
        return sentences ? rows.touch(change.id(), patch) : rows.update(change.id(), patch);
    }

    StatusUpdate send(StatusUpdateId id) {
        return rows.update(
                id, new Patch().set(STATUS_UPDATE.STATE, StatusUpdateState.SENT).now(STATUS_UPDATE.SENT_AT));
    }

    StatusUpdate move(StatusUpdateId id, StatusUpdateState state) {
        return rows.update(id, new Patch().set(STATUS_UPDATE.STATE, state));
    }

    private static StatusUpdate statusUpdate(Row row) {
        return new StatusUpdate(
                row.get(STATUS_UPDATE.ID),
                row.get(STATUS_UPDATE.TITLE),
                row.get(STATUS_UPDATE.STATE),
                row.get(STATUS_UPDATE.AUTHOR_ID),
                row.get(STATUS_UPDATE.ENGAGEMENT_ID),
                row.get(STATUS_UPDATE.BUSINESS_LINE_ID),
                row.get(STATUS_UPDATE.TEAM_ID),
                row.get(STATUS_UPDATE.CHALLENGE_ID),
                row.get(STATUS_UPDATE.SUPERSEDES_ID),
                row.get(STATUS_UPDATE.SENT_AT),
                row.get(STATUS_UPDATE.VERSION),
                row.get(STATUS_UPDATE.CREATED_AT),
                row.get(STATUS_UPDATE.UPDATED_AT));
    }
}
