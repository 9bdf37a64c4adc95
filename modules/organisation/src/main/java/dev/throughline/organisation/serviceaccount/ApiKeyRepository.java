package dev.throughline.organisation.serviceaccount;

import static dev.throughline.organisation.jooq.Tables.API_KEY;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.security.ApiKeyText;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ApiKeyRepository {

    private final DSLContext sql;
    private final Rows<ApiKeyId, ApiKey> rows;

    ApiKeyRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, API_KEY, API_KEY.ID, ApiKeyRepository::apiKey, new Order("CREATED_AT", true));
    }

    Map<ApiKeyId, ApiKey> byIds(Set<ApiKeyId> ids) {
        return rows.byIds(ids);
    }

    Map<ServiceAccountId, Connection<ApiKey>> of(Set<ServiceAccountId> accounts, Listing listing) {
        return rows.pages(listing, API_KEY.SERVICE_ACCOUNT_ID, accounts);
    }

    ApiKey lock(ApiKeyId id) {
        return rows.lock(id, "id");
    }

    /// Those that are not revoked, locked.
    List<ApiKey> inUse(ServiceAccountId account) {
        return sql.select(API_KEY.fields())
                .from(API_KEY)
                .where(API_KEY.SERVICE_ACCOUNT_ID.eq(account))
                .and(API_KEY.ARCHIVED_AT.isNull())
                .orderBy(API_KEY.ID)
                .forUpdate()
                .fetch(Row.with(ApiKeyRepository::apiKey));
    }

    ApiKey insert(ServiceAccountId account, @Nullable String name, ApiKeyText key, Instant expiresAt, MemberId by) {
        return rows.insert(new Patch()
                .set(API_KEY.SERVICE_ACCOUNT_ID, account)
                .set(API_KEY.NAME, name)
                .set(API_KEY.PREFIX, key.prefix())
                .set(API_KEY.HASH, key.hash())
                .set(API_KEY.EXPIRES_AT, expiresAt)
                .set(API_KEY.CREATED_BY_ID, by));
    }

    ApiKey end(ApiKeyId id, Instant expiresAt) {
        return rows.update(id, new Patch().set(API_KEY.EXPIRES_AT, expiresAt));
    }

    ApiKey revoke(ApiKeyId id) {
        return rows.archive(id);
    }

    private static ApiKey apiKey(Row row) {
        return new ApiKey(
                row.get(API_KEY.ID),
                row.get(API_KEY.SERVICE_ACCOUNT_ID),
                row.get(API_KEY.NAME),
                row.get(API_KEY.PREFIX),
                row.get(API_KEY.EXPIRES_AT),
                row.get(API_KEY.CREATED_BY_ID),
                row.get(API_KEY.LAST_USED_AT),
                row.get(API_KEY.VERSION),
                row.get(API_KEY.CREATED_AT),
                row.get(API_KEY.UPDATED_AT),
                row.get(API_KEY.ARCHIVED_AT));
    }
}
