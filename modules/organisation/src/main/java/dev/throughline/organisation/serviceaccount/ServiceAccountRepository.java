package dev.throughline.organisation.serviceaccount;

import static dev.throughline.organisation.jooq.Tables.SERVICE_ACCOUNT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ServiceAccountRepository {

    private final Rows<ServiceAccountId, ServiceAccount> rows;

    ServiceAccountRepository(DSLContext sql) {
        this.rows = new Rows<>(
                sql,
                SERVICE_ACCOUNT,
                SERVICE_ACCOUNT.ID,
                ServiceAccountRepository::serviceAccount,
                new Order("NAME", false));
    }

    Map<ServiceAccountId, ServiceAccount> byIds(Set<ServiceAccountId> ids) {
        return rows.byIds(ids);
    }

    Connection<ServiceAccount> page(Listing listing) {
        return rows.page(listing);
    }

    ServiceAccount lock(ServiceAccountId id, String path) {
        return rows.lock(id, path);
    }

    ServiceAccount insert(CreateServiceAccount create, MemberId by) {
        return rows.insert(new Patch()
                .set(SERVICE_ACCOUNT.NAME, create.name())
                .set(SERVICE_ACCOUNT.DESCRIPTION, create.description())
                .set(SERVICE_ACCOUNT.ALLOWS, names(create.allows()))
                .set(SERVICE_ACCOUNT.BUSINESS_LINE_ID, create.businessLineId())
                .set(SERVICE_ACCOUNT.TEAM_ID, create.teamId())
                .set(SERVICE_ACCOUNT.EXPIRES_AT, create.expiresAt())
                .set(SERVICE_ACCOUNT.CREATED_BY_ID, by));
    }

    ServiceAccount update(ChangeServiceAccount change) {
        Patch patch = new Patch()
                .with(SERVICE_ACCOUNT.NAME, change.name())
                .with(SERVICE_ACCOUNT.DESCRIPTION, change.description())
                .with(SERVICE_ACCOUNT.EXPIRES_AT, change.expiresAt());
        if (!change.allows().isOmitted()) {
            patch.set(
                    SERVICE_ACCOUNT.ALLOWS,
                    names(Objects.requireNonNull(change.allows().value())));
        }
        return rows.update(change.id(), patch);
    }

    ServiceAccount revoke(ServiceAccountId id) {
        return rows.archive(id);
    }

    private static String[] names(Collection<Permission> permissions) {
        return permissions.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static ServiceAccount serviceAccount(Row row) {
        return new ServiceAccount(
                row.get(SERVICE_ACCOUNT.ID),
                row.get(SERVICE_ACCOUNT.NAME),
                row.get(SERVICE_ACCOUNT.DESCRIPTION),
                Arrays.stream(row.get(SERVICE_ACCOUNT.ALLOWS))
                        .map(Permission::valueOf)
                        .toList(),
                row.get(SERVICE_ACCOUNT.BUSINESS_LINE_ID),
                row.get(SERVICE_ACCOUNT.TEAM_ID),
                row.get(SERVICE_ACCOUNT.EXPIRES_AT),
                row.get(SERVICE_ACCOUNT.CREATED_BY_ID),
                row.get(SERVICE_ACCOUNT.LAST_USED_AT),
                row.get(SERVICE_ACCOUNT.VERSION),
                row.get(SERVICE_ACCOUNT.CREATED_AT),
                row.get(SERVICE_ACCOUNT.UPDATED_AT),
                row.get(SERVICE_ACCOUNT.ARCHIVED_AT));
    }
}
