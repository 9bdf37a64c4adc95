package dev.throughline.stakeholder.account;

import static dev.throughline.stakeholder.jooq.Tables.ACCOUNT;
import static dev.throughline.stakeholder.jooq.Tables.PROMISE;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Folded;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.stakeholder.origin.Origin;
import dev.throughline.stakeholder.origin.RowKey;
import dev.throughline.stakeholder.promise.PromiseState;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DSLContext sql;
    private final Rows<AccountId, Account> rows;

    AccountRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, ACCOUNT, ACCOUNT.ID, AccountRepository::account, new Order("NAME", false));
    }

    Map<AccountId, Account> byIds(Set<AccountId> ids) {
        return rows.byIds(ids);
    }

    Connection<Account> page(Listing listing) {
        return rows.page(listing);
    }

    Account lock(AccountId id, String path) {
        return rows.lock(id, path);
    }

    Account keep(AccountId id, String path) {
        return rows.keep(id, path);
    }

    Account insert(AddAccount add, MemberId owner) {
        return rows.insert(worth(new Patch(), add.value())
                .set(ACCOUNT.NAME, add.name())
                .set(ACCOUNT.DESCRIPTION, add.description())
                .set(ACCOUNT.FIT, add.fit())
                .set(ACCOUNT.COMMITMENT, add.commitment())
                .set(ACCOUNT.SIGNED_ON, add.signedOn())
                .set(ACCOUNT.OWNER_ID, owner));
    }

    Account update(ChangeAccount change) {
        Patch patch = new Patch()
                .with(ACCOUNT.NAME, change.name())
                .with(ACCOUNT.DESCRIPTION, change.description())
                .with(ACCOUNT.FIT, change.fit())
                .with(ACCOUNT.COMMITMENT, change.commitment())
                .with(ACCOUNT.SIGNED_ON, change.signedOn())
                .with(ACCOUNT.OWNER_ID, change.ownerId());
        return rows.update(
                change.id(),
                change.value().isOmitted() ? patch : worth(patch, change.value().value()));
    }

    Account insert(AccountLine line) {
        return rows.insert(patch(line));
    }

    Account update(AccountId id, AccountLine line) {
        return rows.update(id, patch(line));
    }

    private static Patch patch(AccountLine line) {
        return worth(new Patch(), line.value())
                .set(ACCOUNT.NAME, line.name())
                .set(ACCOUNT.DESCRIPTION, line.description())
                .set(ACCOUNT.FIT, line.fit())
                .set(ACCOUNT.COMMITMENT, line.commitment())
                .set(ACCOUNT.SIGNED_ON, line.signedOn())
                .set(ACCOUNT.OWNER_ID, line.owner())
                .set(
                        ACCOUNT.SOURCE,
                        line.origin() == null ? null : line.origin().source())
                .set(
                        ACCOUNT.EXTERNAL_ID,
                        line.origin() == null ? null : line.origin().externalId());
    }

    /// Those that the keys mean, whoever brought them in.
    List<Account> lock(Collection<RowKey<AccountId>> keys) {
        return rows.lockAll(Bound.among(ACCOUNT.ID, RowKey.ids(keys))
                .or(Bound.among(ACCOUNT.SOURCE, ACCOUNT.EXTERNAL_ID, RowKey.origins(keys))));
    }

    /// Those in use that have these names, and those that are called so in their sources.
    List<Account> keep(Set<String> names, Set<Origin> origins) {
        return rows.keepAll(Folded.among(ACCOUNT.FOLDED_NAME, names)
                .and(ACCOUNT.ARCHIVED_AT.isNull())
                .or(Bound.among(ACCOUNT.SOURCE, ACCOUNT.EXTERNAL_ID, Origin.bySource(origins.stream()))));
    }

    List<Account> named(Set<String> names) {
        return rows.all(Folded.among(ACCOUNT.FOLDED_NAME, names).and(ACCOUNT.ARCHIVED_AT.isNull()), names.size());
    }

    /// Some of those in use, in the order of their ids.
    List<Account> inUseAfter(@Nullable AccountId last, int most) {
        return rows.all(ACCOUNT.ARCHIVED_AT.isNull().and(last == null ? DSL.noCondition() : ACCOUNT.ID.gt(last)), most);
    }

    Account archive(AccountId id) {
        return rows.archive(id);
    }

    Account restore(AccountId id, @Nullable String name) {
        return rows.restore(id, name == null ? new Patch() : new Patch().set(ACCOUNT.NAME, name));
    }

    /// Whether something that was promised to it has not ended.
    boolean waits(AccountId id) {
        return sql.fetchExists(PROMISE, PROMISE.ACCOUNT_ID.eq(id).and(PROMISE.STATE.in(PromiseState.LIVE)));
    }

    private static Patch worth(Patch patch, @Nullable Money value) {
        return patch.set(
                        ACCOUNT.VALUE_HUNDREDTHS,
                        value == null ? null : value.amount().multiply(HUNDRED).longValueExact())
                .set(ACCOUNT.VALUE_CURRENCY, value == null ? null : value.currency());
    }

    private static Account account(Row row) {
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.DESCRIPTION),
                row.get(ACCOUNT.FIT),
                row.get(ACCOUNT.COMMITMENT),
                Money.of(row.get(ACCOUNT.VALUE_HUNDREDTHS), row.get(ACCOUNT.VALUE_CURRENCY)),
                row.get(ACCOUNT.SIGNED_ON),
                row.get(ACCOUNT.OWNER_ID),
                row.get(ACCOUNT.SOURCE),
                row.get(ACCOUNT.EXTERNAL_ID),
                row.get(ACCOUNT.VERSION),
                row.get(ACCOUNT.CREATED_AT),
                row.get(ACCOUNT.UPDATED_AT),
                row.get(ACCOUNT.ARCHIVED_AT));
    }
}
