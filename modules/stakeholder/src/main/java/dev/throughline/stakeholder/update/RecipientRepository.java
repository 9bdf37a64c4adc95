package dev.throughline.stakeholder.update;

import static dev.throughline.stakeholder.jooq.Tables.RECIPIENT;
import static dev.throughline.stakeholder.jooq.Tables.STAKEHOLDER_;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RecipientRepository {

    private final DSLContext sql;
    private final Pages<Recipient> pages;

    RecipientRepository(DSLContext sql) {
        this.sql = sql;
        this.pages = new Pages<>(sql, RECIPIENT, RecipientRepository::recipient, new Order("ID", false));
    }

    /// Only the member's own where one is named.
    Map<StatusUpdateId, Connection<Recipient>> of(
            Set<StatusUpdateId> updates, Listing listing, @Nullable MemberId only) {
        return pages.pages(
                listing, RECIPIENT.STATUS_UPDATE_ID, updates, only == null ? DSL.noCondition() : addresses(only));
    }

    /// Those of the updates that were sent to the member.
    Set<StatusUpdateId> sentTo(Set<StatusUpdateId> updates, MemberId member) {
        return sql.select(RECIPIENT.STATUS_UPDATE_ID)
                .from(RECIPIENT)
                .where(Bound.among(RECIPIENT.STATUS_UPDATE_ID, updates))
                .and(addresses(member))
                .fetchSet(RECIPIENT.STATUS_UPDATE_ID);
    }

    static SelectConditionStep<Record1<StatusUpdateId>> sentTo(MemberId member) {
        return DSL.select(RECIPIENT.STATUS_UPDATE_ID).from(RECIPIENT).where(addresses(member));
    }

    /// As a member, or as the stakeholder that they are.
    private static Condition addresses(MemberId member) {
        return RECIPIENT
                .MEMBER_ID
                .eq(member)
                .or(RECIPIENT.STAKEHOLDER_ID.in(
                        DSL.select(STAKEHOLDER_.ID).from(STAKEHOLDER_).where(STAKEHOLDER_.MEMBER_ID.eq(member))));
    }

    void add(StatusUpdateId update, Set<StakeholderId> stakeholders, Set<MemberId> members) {
        add(update, RECIPIENT.STAKEHOLDER_ID, stakeholders);
        add(update, RECIPIENT.MEMBER_ID, members);
    }

    /// Those who have the update, as stakeholders who are in use.
    Set<StakeholderId> stakeholders(StatusUpdateId update) {
        return sql.select(RECIPIENT.STAKEHOLDER_ID)
                .from(RECIPIENT)
                .join(STAKEHOLDER_)
                .on(STAKEHOLDER_.ID.eq(RECIPIENT.STAKEHOLDER_ID))
                .where(RECIPIENT.STATUS_UPDATE_ID.eq(update))
                .and(STAKEHOLDER_.ARCHIVED_AT.isNull())
                .fetchSet(RECIPIENT.STAKEHOLDER_ID);
    }

    /// Those who have it as members.
    Set<MemberId> members(StatusUpdateId update) {
        return sql.select(RECIPIENT.MEMBER_ID)
                .from(RECIPIENT)
                .where(RECIPIENT.STATUS_UPDATE_ID.eq(update))
                .and(RECIPIENT.MEMBER_ID.isNotNull())
                .fetchSet(RECIPIENT.MEMBER_ID);
    }

    private <T> void add(StatusUpdateId update, Field<T> who, Set<T> readers) {
        if (!readers.isEmpty()) {
            sql.insertInto(RECIPIENT, RECIPIENT.STATUS_UPDATE_ID, who)
                    .valuesOfRows(readers.stream()
                            .map(reader -> DSL.row(update, reader))
                            .toList())
                    .execute();
        }
    }

    /// The first time counts.
    void read(StatusUpdateId update, MemberId member) {
        sql.update(RECIPIENT)
                .set(RECIPIENT.READ_AT, DSL.currentInstant())
                .where(RECIPIENT.STATUS_UPDATE_ID.eq(update))
                .and(RECIPIENT.READ_AT.isNull())
                .and(addresses(member))
                .execute();
    }

    private static Recipient recipient(Row row) {
        return new Recipient(
                row.get(RECIPIENT.ID),
                row.get(RECIPIENT.STATUS_UPDATE_ID),
                row.get(RECIPIENT.STAKEHOLDER_ID),
                row.get(RECIPIENT.MEMBER_ID),
                row.get(RECIPIENT.READ_AT));
    }
}
