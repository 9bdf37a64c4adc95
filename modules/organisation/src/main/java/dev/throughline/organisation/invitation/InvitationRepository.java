package dev.throughline.organisation.invitation;

import static dev.throughline.organisation.jooq.Tables.INVITATION;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class InvitationRepository {

    private final DSLContext sql;
    private final Rows<InvitationId, Invitation> rows;

    InvitationRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, INVITATION, INVITATION.ID, InvitationRepository::invitation, new Order("CREATED_AT", true));
    }

    Map<InvitationId, Invitation> byIds(Set<InvitationId> ids) {
        return rows.byIds(ids);
    }

    /// An open one whose time has come is not open any more, whether a row says so or not.
    Connection<Invitation> page(Listing listing, List<InvitationState> states) {
        Instant now = Instant.now();
        Condition open = INVITATION.STATE.eq(InvitationState.OPEN);
        return rows.page(
                listing,
                states.isEmpty()
                        ? DSL.noCondition()
                        : DSL.or(states.stream()
                                .map(state -> switch (state) {
                                    case OPEN -> open.and(INVITATION.EXPIRES_AT.gt(now));
                                    case EXPIRED ->
                                        INVITATION.STATE.eq(state).or(open.and(INVITATION.EXPIRES_AT.le(now)));
                                    case ACCEPTED, REVOKED -> INVITATION.STATE.eq(state);
                                })
                                .toList()));
    }

    Invitation lock(InvitationId id) {
        return rows.lock(id, "id");
    }

    Optional<Invitation> byToken(String digest) {
        return rows.one(INVITATION.TOKEN_DIGEST.eq(digest));
    }

    Optional<Invitation> lockByToken(String digest) {
        return sql.select(INVITATION.fields())
                .from(INVITATION)
                .where(INVITATION.TOKEN_DIGEST.eq(digest))
                .forUpdate()
                .fetchOptional(Row.with(InvitationRepository::invitation));
    }

    List<Invitation> lockOpenOf(MemberId inviter, String email) {
        return sql.select(INVITATION.fields())
                .from(INVITATION)
                .where(INVITATION.INVITED_BY.eq(inviter).or(INVITATION.EMAIL.eq(email)))
                .and(INVITATION.STATE.eq(InvitationState.OPEN))
                .orderBy(INVITATION.ID)
                .forUpdate()
                .fetch(Row.with(InvitationRepository::invitation));
    }

    /// Makes room for a new invitation of the same address.
    void expire(String email) {
        sql.update(INVITATION)
                .set(INVITATION.STATE, InvitationState.EXPIRED)
                .where(INVITATION.EMAIL.eq(email))
                .and(INVITATION.STATE.eq(InvitationState.OPEN))
                .and(INVITATION.EXPIRES_AT.le(Instant.now()))
                .execute();
    }

    Invitation insert(InviteMember invite, String email, MemberId inviter, String digest, Instant expiresAt) {
        return rows.insert(new Patch()
                .set(INVITATION.EMAIL, email)
                .set(INVITATION.ROLE_ID, invite.roleId())
                .set(INVITATION.BUSINESS_LINE_ID, invite.businessLineId())
                .set(INVITATION.TEAM_ID, invite.teamId())
                .set(INVITATION.INVITED_BY, inviter)
                .set(INVITATION.TOKEN_DIGEST, digest)
                .set(INVITATION.EXPIRES_AT, expiresAt));
    }

    Invitation renew(InvitationId id, String digest, Instant expiresAt) {
        return rows.update(
                id,
                new Patch()
                        .set(INVITATION.STATE, InvitationState.OPEN)
                        .set(INVITATION.DELIVERY, InvitationDelivery.LINK)
                        .set(INVITATION.SENT_AT, null)
                        .set(INVITATION.TOKEN_DIGEST, digest)
                        .set(INVITATION.EXPIRES_AT, expiresAt));
    }

    /// What was mailed may be replaced or accepted already; then there is nothing to note.
    Optional<Invitation> mailed(InvitationId id, String digest) {
        sql.update(INVITATION)
                .set(INVITATION.DELIVERY, InvitationDelivery.EMAIL)
                .set(INVITATION.SENT_AT, Instant.now())
                .where(INVITATION.ID.eq(id))
                .and(INVITATION.TOKEN_DIGEST.eq(digest))
                .and(INVITATION.STATE.eq(InvitationState.OPEN))
                .execute();
        return rows.one(INVITATION.ID.eq(id));
    }

    Invitation revoke(InvitationId id) {
        return rows.update(id, new Patch().set(INVITATION.STATE, InvitationState.REVOKED));
    }

    Invitation accept(InvitationId id, MemberId by) {
        return rows.update(
                id, new Patch().set(INVITATION.STATE, InvitationState.ACCEPTED).set(INVITATION.ACCEPTED_BY, by));
    }

    private static Invitation invitation(Row row) {
        InvitationState state = row.get(INVITATION.STATE);
        boolean expired =
                state == InvitationState.OPEN && !row.get(INVITATION.EXPIRES_AT).isAfter(Instant.now());
        return new Invitation(
                row.get(INVITATION.ID),
                row.get(INVITATION.EMAIL),
                row.get(INVITATION.ROLE_ID),
                row.get(INVITATION.BUSINESS_LINE_ID),
                row.get(INVITATION.TEAM_ID),
                expired ? InvitationState.EXPIRED : state,
                row.get(INVITATION.DELIVERY),
                row.get(INVITATION.SENT_AT),
                row.get(INVITATION.EXPIRES_AT),
                row.get(INVITATION.INVITED_BY),
                row.get(INVITATION.ACCEPTED_BY),
                row.get(INVITATION.VERSION),
                row.get(INVITATION.CREATED_AT),
                row.get(INVITATION.UPDATED_AT));
    }
}
