package dev.throughline.stakeholder.advisory;

import static dev.throughline.stakeholder.jooq.Tables.ADVISORY_MEMBER;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.stakeholder.account.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AdvisoryMemberRepository {

    private final DSLContext sql;
    private final Rows<AdvisoryMemberId, AdvisoryMember> rows;

    AdvisoryMemberRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                ADVISORY_MEMBER,
                ADVISORY_MEMBER.ID,
                AdvisoryMemberRepository::member,
                new Order("JOINED_ON", false));
    }

    Map<AdvisoryMemberId, AdvisoryMember> byIds(Set<AdvisoryMemberId> ids) {
        return rows.byIds(ids);
    }

    Map<AdvisoryGroupId, Connection<AdvisoryMember>> of(Set<AdvisoryGroupId> groups, Listing listing) {
        return rows.pages(listing, ADVISORY_MEMBER.ADVISORY_GROUP_ID, groups);
    }

    Map<AccountId, Connection<AdvisoryMember>> ofAccounts(Set<AccountId> accounts, Listing listing) {
        return rows.pages(listing, ADVISORY_MEMBER.ACCOUNT_ID, accounts);
    }

    AdvisoryMember lock(AdvisoryMemberId id, String path) {
        return rows.lock(id, path);
    }

    /// Those of the same account in the same group whose names are known.
    List<AdvisoryMember> colleagues(AdvisoryMember member) {
        return sql.selectFrom(ADVISORY_MEMBER)
                .where(ADVISORY_MEMBER.ADVISORY_GROUP_ID.eq(member.advisoryGroupId()))
                .and(ADVISORY_MEMBER.ACCOUNT_ID.eq(member.accountId()))
                .and(ADVISORY_MEMBER.ARCHIVED_AT.isNull())
                .and(ADVISORY_MEMBER.ID.ne(member.id()))
                .orderBy(ADVISORY_MEMBER.JOINED_ON, ADVISORY_MEMBER.ID)
                .fetch(Row.with(AdvisoryMemberRepository::member));
    }

    AdvisoryMember insert(AddAdvisoryMember add, LocalDate joinedOn) {
        return rows.insert(new Patch()
                .set(ADVISORY_MEMBER.ADVISORY_GROUP_ID, add.advisoryGroupId())
                .set(ADVISORY_MEMBER.ACCOUNT_ID, add.accountId())
                .set(ADVISORY_MEMBER.NAME, add.name())
                .set(ADVISORY_MEMBER.ROLE, add.role())
                .set(ADVISORY_MEMBER.JOINED_ON, joinedOn));
    }

    AdvisoryMember update(ChangeAdvisoryMember change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(ADVISORY_MEMBER.NAME, change.name())
                        .with(ADVISORY_MEMBER.ROLE, change.role())
                        .with(ADVISORY_MEMBER.JOINED_ON, change.joinedOn())
                        .with(ADVISORY_MEMBER.LEFT_ON, change.leftOn()));
    }

    /// Whose name is taken out is there no more.
    AdvisoryMember end(AdvisoryMemberId id, LocalDate leftOn) {
        return rows.update(id, new Patch().set(ADVISORY_MEMBER.LEFT_ON, leftOn).now(ADVISORY_MEMBER.ARCHIVED_AT));
    }

    private static AdvisoryMember member(Row row) {
        return new AdvisoryMember(
                row.get(ADVISORY_MEMBER.ID),
                row.get(ADVISORY_MEMBER.ADVISORY_GROUP_ID),
                row.get(ADVISORY_MEMBER.ACCOUNT_ID),
                row.get(ADVISORY_MEMBER.NAME),
                row.get(ADVISORY_MEMBER.ROLE),
                row.get(ADVISORY_MEMBER.JOINED_ON),
                row.get(ADVISORY_MEMBER.LEFT_ON),
                row.get(ADVISORY_MEMBER.VERSION),
                row.get(ADVISORY_MEMBER.CREATED_AT),
                row.get(ADVISORY_MEMBER.UPDATED_AT),
                row.get(ADVISORY_MEMBER.ARCHIVED_AT));
    }
}
