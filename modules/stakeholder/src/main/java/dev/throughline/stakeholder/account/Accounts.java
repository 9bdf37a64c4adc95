package dev.throughline.stakeholder.account;

import static dev.throughline.organisation.role.Permission.ACCOUNT_CHANGE;
import static dev.throughline.organisation.role.Permission.ACCOUNT_CREATE;
import static dev.throughline.organisation.role.Permission.ACCOUNT_READ;

import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.stakeholder.origin.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Sales write down customers and keep their own up to date.
@Service
public class Accounts implements Nodes<AccountId, Account> {

    private final AccountRepository repository;
    private final Members members;
    private final Signings signings;
    private final Access access;
    private final Changes changes;

    Accounts(AccountRepository repository, Members members, Signings signings, Access access, Changes changes) {
        this.repository = repository;
        this.members = members;
        this.signings = signings;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<AccountId> idType() {
        return AccountId.TYPE;
    }

    @Override
    public String readPermission() {
        return ACCOUNT_READ.name();
    }

    @Override
    public Map<AccountId, Account> byIds(Set<AccountId> ids) {
        return repository.byIds(ids);
    }

    /// The account that is named, for something new about it; refused at the path where there is none, or where it is
    /// archived.
    public Account inUse(AccountId id, String path) {
        access.demand(access.may(ACCOUNT_READ), ACCOUNT_READ, path);
        Account kept = repository.keep(id, path);
        Archived.refuse(kept.archivedAt(), path);
        return kept;
    }

    /// Those in use that have these names, and those that are called so in their sources, in use or not: kept as they
    /// are for what is brought in about them, where the caller may read them.
    public List<Account> meant(Set<String> names, Set<Origin> origins) {
        return !readable() || names.isEmpty() && origins.isEmpty() ? List.of() : repository.keep(names, origins);
    }

    public boolean readable() {
        return access.may(ACCOUNT_READ);
    }

    Connection<Account> page(Listing listing) {
        return repository.page(listing);
    }

    Account add(AddAccount add) {
        refuseInexact(add.value());
        signings.refuseFuture(add.signedOn());
        Account added = repository.insert(add, access.caller());
        changes.created("addAccount", added);
        return added;
    }

    Account change(ChangeAccount change) {
        Account before = held(change.id(), change.expectedVersion());
        refuseInexact(change.value().value());
        signings.refuseFuture(change.signedOn().value());
        members.refuseGone(change.ownerId().value(), before.ownerId(), "ownerId");
        Account after = repository.update(change);
        changes.record("changeAccount", before, after, change.reason());
        return after;
    }

    /// What was asked for it stays; what was promised to it has ended before.
    Account archive(ArchiveAccount archive) {
        Account before = held(archive.id(), archive.expectedVersion());
        new Problems()
                .unless(
                        !repository.waits(before.id()),
                        PlatformError.IN_USE,
                        "id",
                        "A promise to this customer has not ended: see first what becomes of it.")
                .refuse();
        Account after = repository.archive(before.id());
        changes.record("archiveAccount", before, after, archive.reason());
        return after;
    }

    /// Under another name where its own is taken meanwhile.
    Account restore(RestoreAccount restore) {
        Account before = held(restore.id(), restore.expectedVersion());
        Account after = repository.restore(before.id(), restore.name());
        changes.record("restoreAccount", before, after, restore.reason());
        return after;
    }

    /// Whether the caller may change it.
    public boolean changes(Account account) {
        return access.may(ACCOUNT_CHANGE)
                || access.may(ACCOUNT_CREATE) && account.ownerId().equals(access.member());
    }

    private Account held(AccountId id, @Nullable Integer expectedVersion) {
        Account account = repository.lock(id, "id");
        access.demand(changes(account), ACCOUNT_CHANGE);
        Versions.expect(expectedVersion, account);
        return account;
    }

    private static void refuseInexact(@Nullable Money value) {
        if (value != null) {
            String unknown = Money.problem(value.currency());
            new Problems()
                    .unless(unknown == null, PlatformError.INVALID, "value.currency", String.valueOf(unknown))
                    .refuse();
            String inexact = Money.problem(value.amount(), value.currency());
            new Problems()
                    .unless(inexact == null, PlatformError.INVALID, "value.amount", String.valueOf(inexact))
                    .refuse();
        }
    }
}
