package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION;
import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION_PARTICIPANT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.roadmap.Listed;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ConversationRepository {

    private final DSLContext sql;
    private final Rows<ConversationId, Conversation> rows;

    ConversationRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                CONVERSATION,
                CONVERSATION.ID,
                ConversationRepository::conversation,
                new Order("CREATED_AT", true));
    }

    Map<ConversationId, Conversation> byIds(Set<ConversationId> ids) {
        return rows.byIds(ids);
    }

    /// In which one member talked, or all where none is named.
    Connection<Conversation> page(Listing listing, @Nullable MemberId member) {
        return rows.page(listing, of(member));
    }

    Map<AccountId, Connection<Conversation>> withAccounts(
            Set<AccountId> accounts, Listing listing, @Nullable MemberId member) {
        return rows.pages(listing, CONVERSATION.ACCOUNT_ID, accounts, of(member));
    }

    Map<StakeholderId, Connection<Conversation>> withStakeholders(
            Set<StakeholderId> stakeholders, Listing listing, @Nullable MemberId member) {
        return rows.pages(listing, CONVERSATION.STAKEHOLDER_ID, stakeholders, of(member));
    }

    Map<AdvisoryGroupId, Connection<Conversation>> withAdvisoryGroups(
            Set<AdvisoryGroupId> groups, Listing listing, @Nullable MemberId member) {
        return rows.pages(listing, CONVERSATION.ADVISORY_GROUP_ID, groups, of(member));
    }

    /// Those of them in which the member talked.
    Set<ConversationId> talkedIn(Set<ConversationId> conversations, MemberId member) {
        return sql.select(CONVERSATION.ID)
                .from(CONVERSATION)
                .where(Bound.among(CONVERSATION.ID, conversations))
                .and(of(member))
                .fetchSet(CONVERSATION.ID);
    }

    /// Whose talk it is, and colleagues: one after the other, so that each is found by its index.
    private static Condition of(@Nullable MemberId member) {
        if (member == null) {
            return DSL.noCondition();
        }
        var own = CONVERSATION.as("own");
        return CONVERSATION.ID.in(DSL.select(own.ID)
                .from(own)
                .where(own.MEMBER_ID.eq(member))
                .unionAll(DSL.select(CONVERSATION_PARTICIPANT.CONVERSATION_ID)
                        .from(CONVERSATION_PARTICIPANT)
                        .where(CONVERSATION_PARTICIPANT.MEMBER_ID.eq(member))));
    }

    Conversation lock(ConversationId id, String path) {
        return rows.lock(id, path);
    }

    Conversation insert(PlanConversation plan, MemberId member) {
        return rows.insert(with(plan.accountId(), plan.stakeholderId(), plan.counterpart())
                .set(CONVERSATION.ADVISORY_GROUP_ID, plan.advisoryGroupId())
                .set(CONVERSATION.MEMBER_ID, member)
                .set(CONVERSATION.KIND, plan.kind())
                .set(CONVERSATION.CONVERSATION_CHANNEL, plan.channel())
                .set(CONVERSATION.LEARNING_GOAL, plan.learningGoal())
                .set(CONVERSATION.PLANNED_ON, plan.plannedOn()));
    }

    Conversation insert(LogConversation log, MemberId member, LocalDate heldOn) {
        return rows.insert(with(log.accountId(), log.stakeholderId(), log.counterpart())
                .set(CONVERSATION.ADVISORY_GROUP_ID, log.advisoryGroupId())
                .set(CONVERSATION.MEMBER_ID, member)
                .set(CONVERSATION.KIND, log.kind())
                .set(CONVERSATION.CONVERSATION_CHANNEL, log.channel())
                .set(CONVERSATION.LEARNING_GOAL, log.learningGoal())
                .set(CONVERSATION.JOBS, Listed.read(log.jobs(), "jobs"))
                .set(CONVERSATION.AGREEMENT, log.agreement())
                .set(CONVERSATION.STATE, ConversationState.HELD)
                .set(CONVERSATION.HELD_ON, heldOn));
    }

    Conversation update(ChangeConversation change, boolean others) {
        Patch patch = new Patch()
                .with(CONVERSATION.KIND, change.kind())
                .with(CONVERSATION.CONVERSATION_CHANNEL, change.channel())
                .with(CONVERSATION.ACCOUNT_ID, change.accountId())
                .with(CONVERSATION.STAKEHOLDER_ID, change.stakeholderId())
                .with(CONVERSATION.ADVISORY_GROUP_ID, change.advisoryGroupId())
                .with(CONVERSATION.COUNTERPART, change.counterpart())
                .with(CONVERSATION.LEARNING_GOAL, change.learningGoal())
                .with(CONVERSATION.AGREEMENT, change.agreement())
                .with(CONVERSATION.PLANNED_ON, change.plannedOn())
                .with(CONVERSATION.HELD_ON, change.heldOn());
        if (!change.jobs().isOmitted()) {
            patch.set(CONVERSATION.JOBS, Listed.read(change.jobs().value(), "jobs"));
        }
        return others ? rows.touch(change.id(), patch) : rows.update(change.id(), patch);
    }

    Conversation hold(ConversationId id, LocalDate heldOn) {
        return rows.update(
                id, new Patch().set(CONVERSATION.STATE, ConversationState.HELD).set(CONVERSATION.HELD_ON, heldOn));
    }

    Conversation cancel(ConversationId id) {
        return rows.update(id, new Patch().set(CONVERSATION.STATE, ConversationState.CANCELLED));
    }

    private static Patch with(
            @Nullable AccountId account, @Nullable StakeholderId stakeholder, @Nullable String counterpart) {
        return new Patch()
                .set(CONVERSATION.ACCOUNT_ID, account)
                .set(CONVERSATION.STAKEHOLDER_ID, stakeholder)
                .set(CONVERSATION.COUNTERPART, counterpart);
    }

    static Conversation conversation(Row row) {
        return new Conversation(
                row.get(CONVERSATION.ID),
                row.get(CONVERSATION.KIND),
                row.get(CONVERSATION.CONVERSATION_CHANNEL),
                row.get(CONVERSATION.MEMBER_ID),
                row.get(CONVERSATION.ACCOUNT_ID),
                row.get(CONVERSATION.STAKEHOLDER_ID),
                row.get(CONVERSATION.ADVISORY_GROUP_ID),
                row.get(CONVERSATION.COUNTERPART),
                row.get(CONVERSATION.LEARNING_GOAL),
                List.of(row.get(CONVERSATION.JOBS)),
                row.get(CONVERSATION.AGREEMENT),
                row.get(CONVERSATION.STATE),
                row.get(CONVERSATION.PLANNED_ON),
                row.get(CONVERSATION.HELD_ON),
                row.get(CONVERSATION.SOURCE),
                row.get(CONVERSATION.EXTERNAL_ID),
                row.get(CONVERSATION.VERSION),
                row.get(CONVERSATION.CREATED_AT),
                row.get(CONVERSATION.UPDATED_AT));
    }
}
