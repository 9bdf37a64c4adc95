package dev.throughline.organisation.serviceaccount;

import static dev.throughline.organisation.jooq.Tables.API_KEY;
import static dev.throughline.organisation.jooq.Tables.ORGANISATION_;
import static dev.throughline.organisation.jooq.Tables.SERVICE_ACCOUNT;

import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.KeyHolder;
import dev.throughline.platform.security.Machines;
import dev.throughline.platform.security.OrganisationSuspended;
import dev.throughline.platform.security.Reach;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Service accounts as callers.
@Repository
class MachineRepository implements Machines {

    private final DSLContext sql;

    MachineRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<KeyHolder> findKey(String prefix) {
        return sql.select(SERVICE_ACCOUNT.fields())
                .select(API_KEY.ID.as("key"), API_KEY.HASH, API_KEY.EXPIRES_AT.as("until"))
                .select(ORGANISATION_.SUSPENDED_AT, ORGANISATION_.LEAVING_DUE_AT)
                .from(API_KEY)
                .crossJoin(ORGANISATION_)
                .join(SERVICE_ACCOUNT)
                .on(SERVICE_ACCOUNT.ID.eq(API_KEY.SERVICE_ACCOUNT_ID))
                .where(API_KEY.PREFIX.eq(prefix))
                .and(API_KEY.ARCHIVED_AT.isNull())
                .and(API_KEY.EXPIRES_AT.gt(Instant.now()))
                .and(SERVICE_ACCOUNT.ARCHIVED_AT.isNull())
                .and(SERVICE_ACCOUNT.EXPIRES_AT.gt(Instant.now()))
                .fetchOptional(row -> new KeyHolder(
                        row.get(SERVICE_ACCOUNT.ID).value(),
                        caller(row, row.get(API_KEY.EXPIRES_AT.as("until"))),
                        row.get(API_KEY.ID.as("key")).value(),
                        row.get(API_KEY.HASH)));
    }

    /// As long as it has a key that works, so that whoever revokes its last one stops what it asked for, too.
    @Override
    public Optional<Caller> find(UUID machine) {
        return sql.select(SERVICE_ACCOUNT.fields())
                .select(ORGANISATION_.SUSPENDED_AT, ORGANISATION_.LEAVING_DUE_AT)
                .from(SERVICE_ACCOUNT)
                .crossJoin(ORGANISATION_)
                .where(SERVICE_ACCOUNT.ID.eq(new ServiceAccountId(machine)))
                .and(SERVICE_ACCOUNT.ARCHIVED_AT.isNull())
                .and(SERVICE_ACCOUNT.EXPIRES_AT.gt(Instant.now()))
                .and(DSL.exists(DSL.selectOne()
                        .from(API_KEY)
                        .where(API_KEY.SERVICE_ACCOUNT_ID.eq(SERVICE_ACCOUNT.ID))
                        .and(API_KEY.ARCHIVED_AT.isNull())
                        .and(API_KEY.EXPIRES_AT.gt(Instant.now()))))
                .fetchOptional(row -> caller(row, row.get(SERVICE_ACCOUNT.EXPIRES_AT)));
    }

    /// Beside the version, since a call changes nothing of what an admin has read.
    @Override
    public void used(UUID machine, UUID key) {
        sql.update(SERVICE_ACCOUNT)
                .set(SERVICE_ACCOUNT.LAST_USED_AT, Instant.now())
                .where(SERVICE_ACCOUNT.ID.eq(new ServiceAccountId(machine)))
                .execute();
        sql.update(API_KEY)
                .set(API_KEY.LAST_USED_AT, Instant.now())
                .where(API_KEY.ID.eq(new ApiKeyId(key)))
                .execute();
    }

    private static Caller caller(Record row, Instant until) {
        if (row.get(ORGANISATION_.SUSPENDED_AT) != null || row.get(ORGANISATION_.LEAVING_DUE_AT) != null) {
            throw new OrganisationSuspended(
                    "This organisation is suspended or leaving, and its service accounts wait until it works again; ask its admin.");
        }
        ServiceAccountId id = row.get(SERVICE_ACCOUNT.ID);
        Reach reach = reach(row);
        Map<String, Reach> permissions = new HashMap<>();
        for (String permission : row.get(SERVICE_ACCOUNT.ALLOWS)) {
            permissions.put(permission, reach);
        }
        return new Caller(
                null, id.value(), id.toString(), row.get(SERVICE_ACCOUNT.NAME), Map.copyOf(permissions), until);
    }

    private static Reach reach(Record row) {
        if (row.get(SERVICE_ACCOUNT.TEAM_ID) != null) {
            return Reach.of(row.get(SERVICE_ACCOUNT.TEAM_ID).value());
        }
        return row.get(SERVICE_ACCOUNT.BUSINESS_LINE_ID) == null
                ? Reach.EVERYWHERE
                : Reach.of(row.get(SERVICE_ACCOUNT.BUSINESS_LINE_ID).value());
    }
}
