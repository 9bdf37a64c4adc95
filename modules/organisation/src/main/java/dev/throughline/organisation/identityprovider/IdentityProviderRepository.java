package dev.throughline.organisation.identityprovider;

import static dev.throughline.organisation.jooq.Tables.IDENTITY_PROVIDER;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class IdentityProviderRepository {

    private final Rows<IdentityProviderId, IdentityProvider> rows;

    IdentityProviderRepository(DSLContext sql) {
        this.rows = new Rows<>(
                sql,
                IDENTITY_PROVIDER,
                IDENTITY_PROVIDER.ID,
                IdentityProviderRepository::identityProvider,
                new Order("CREATED_AT", false));
    }

    Map<IdentityProviderId, IdentityProvider> byIds(Set<IdentityProviderId> ids) {
        return rows.byIds(ids);
    }

    Connection<IdentityProvider> page(Listing listing) {
        return rows.page(listing);
    }

    IdentityProvider lock(IdentityProviderId id) {
        return rows.lock(id, "id");
    }

    IdentityProvider insert(ConnectIdentityProvider connect, String issuer) {
        return rows.insert(new Patch()
                .set(IDENTITY_PROVIDER.NAME, connect.name())
                .set(IDENTITY_PROVIDER.ISSUER, issuer)
                .set(IDENTITY_PROVIDER.CLIENT_ID, connect.clientId()));
    }

    /// The login server alone knows the secret, so that another one is a change of which nothing is seen here.
    IdentityProvider update(ChangeIdentityProvider change) {
        Patch patch = new Patch()
                .with(IDENTITY_PROVIDER.NAME, change.name())
                .with(IDENTITY_PROVIDER.CLIENT_ID, change.clientId());
        return change.clientSecret() == null ? rows.update(change.id(), patch) : rows.touch(change.id(), patch);
    }

    IdentityProvider archive(IdentityProviderId id) {
        return rows.archive(id);
    }

    private static IdentityProvider identityProvider(Row row) {
        return new IdentityProvider(
                row.get(IDENTITY_PROVIDER.ID),
                row.get(IDENTITY_PROVIDER.NAME),
                row.get(IDENTITY_PROVIDER.ISSUER),
                row.get(IDENTITY_PROVIDER.CLIENT_ID),
                row.get(IDENTITY_PROVIDER.VERSION),
                row.get(IDENTITY_PROVIDER.CREATED_AT),
                row.get(IDENTITY_PROVIDER.UPDATED_AT),
                row.get(IDENTITY_PROVIDER.ARCHIVED_AT));
    }
}
