package dev.throughline.organisation.emaildomain;

import static dev.throughline.organisation.jooq.Tables.EMAIL_DOMAIN;
import static dev.throughline.organisation.jooq.Tables.IDENTITY_PROVIDER;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class EmailDomainRepository {

    private final DSLContext sql;
    private final Rows<EmailDomainId, EmailDomain> rows;

    EmailDomainRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, EMAIL_DOMAIN, EMAIL_DOMAIN.ID, EmailDomainRepository::emailDomain, new Order("NAME", false));
    }

    Map<EmailDomainId, EmailDomain> byIds(Set<EmailDomainId> ids) {
        return rows.byIds(ids);
    }

    Map<EmailDomainId, UUID> tokens(Set<EmailDomainId> ids) {
        return sql.select(EMAIL_DOMAIN.ID, EMAIL_DOMAIN.TOKEN)
                .from(EMAIL_DOMAIN)
                .where(EMAIL_DOMAIN.ID.in(ids))
                .fetchMap(EMAIL_DOMAIN.ID, EMAIL_DOMAIN.TOKEN);
    }

    Connection<EmailDomain> page(Listing listing) {
        return rows.page(listing);
    }

    List<String> verified() {
        return sql.select(EMAIL_DOMAIN.NAME)
                .from(EMAIL_DOMAIN)
                .where(EMAIL_DOMAIN.STATE.eq(EmailDomainState.VERIFIED))
                .and(EMAIL_DOMAIN.ARCHIVED_AT.isNull())
                .orderBy(EMAIL_DOMAIN.NAME)
                .fetch(EMAIL_DOMAIN.NAME);
    }

    boolean hasIdentityProvider() {
        return sql.fetchExists(sql.selectOne().from(IDENTITY_PROVIDER).where(IDENTITY_PROVIDER.ARCHIVED_AT.isNull()));
    }

    /// All that are in use, since Keycloak is told of an organisation's domains as one list.
    void lockAll() {
        sql.select(EMAIL_DOMAIN.ID)
                .from(EMAIL_DOMAIN)
                .where(EMAIL_DOMAIN.ARCHIVED_AT.isNull())
                .orderBy(EMAIL_DOMAIN.ID)
                .forUpdate()
                .fetch();
    }

    EmailDomain lock(EmailDomainId id) {
        lockAll();
        return rows.lock(id, "id");
    }

    EmailDomain insert(String name, MemberId claimedBy) {
        return rows.insert(new Patch().set(EMAIL_DOMAIN.NAME, name).set(EMAIL_DOMAIN.CLAIMED_BY, claimedBy));
    }

    EmailDomain verify(EmailDomainId id, MemberId verifiedBy) {
        return rows.update(
                id,
                new Patch()
                        .set(EMAIL_DOMAIN.STATE, EmailDomainState.VERIFIED)
                        .set(EMAIL_DOMAIN.VERIFIED_BY, verifiedBy)
                        .now(EMAIL_DOMAIN.VERIFIED_AT));
    }

    EmailDomain archive(EmailDomainId id) {
        return rows.archive(id);
    }

    private static EmailDomain emailDomain(Row row) {
        return new EmailDomain(
                row.get(EMAIL_DOMAIN.ID),
                row.get(EMAIL_DOMAIN.NAME),
                row.get(EMAIL_DOMAIN.STATE),
                row.get(EMAIL_DOMAIN.CLAIMED_BY),
                row.get(EMAIL_DOMAIN.VERIFIED_BY),
                row.get(EMAIL_DOMAIN.VERIFIED_AT),
                row.get(EMAIL_DOMAIN.VERSION),
                row.get(EMAIL_DOMAIN.CREATED_AT),
                row.get(EMAIL_DOMAIN.UPDATED_AT),
                row.get(EMAIL_DOMAIN.ARCHIVED_AT));
    }
}
