package dev.throughline.stakeholder.account;

import dev.throughline.platform.csv.Column;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.platform.sql.Folded;
import dev.throughline.stakeholder.origin.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The accounts that rows name, by what they are called here or in their source, and those that were named before.
public record NamedAccounts(
        boolean readable, Map<String, AccountId> inUse, Map<Origin, Account> brought, Map<AccountId, Account> before) {

    public static NamedAccounts of(
            Accounts accounts, Collection<TableRow> rows, Column column, Set<Origin> origins, Set<AccountId> before) {
        List<Account> meant = accounts.meant(TableRow.cells(rows, column), origins);
        return new NamedAccounts(
                accounts.readable(),
                meant.stream()
                        .filter(account -> account.archivedAt() == null)
                        .collect(Collectors.toMap(account -> Folded.of(account.name()), Account::id)),
                meant.stream()
                        .filter(account -> account.origin() != null)
                        .collect(Collectors.toMap(Account::origin, Function.identity())),
                accounts.byIds(before));
    }

    /// Whoever may not read accounts changes none of it. The one that it was for stays as long as it is named, also
    /// when it is archived.
    public @Nullable AccountId named(TableRow row, Column column, @Nullable AccountId former) {
        if (!row.has(column) || refused(row, column)) {
            return former;
        }
        String name = row.cell(column);
        if (name == null) {
            return null;
        }
        Account was = former == null ? null : before.get(former);
        if (was != null && Folded.of(was.name()).equals(Folded.of(name))) {
            return former;
        }
        AccountId found = inUse.get(Folded.of(name));
        if (found == null) {
            row.find(column, "NOT_FOUND", "No account in use has this name; bring in the accounts first.");
        }
        return found;
    }

    /// The same by an id of its source, which is in the column.
    public @Nullable AccountId brought(TableRow row, Column column, Origin origin, @Nullable AccountId former) {
        if (refused(row, column)) {
            return former;
        }
        Account found = brought.get(origin);
        if (found == null || found.archivedAt() != null && !found.id().equals(former)) {
            row.find(
                    column,
                    "NOT_FOUND",
                    "No account in use has this id of %s; bring in the accounts first.".formatted(origin.source()));
            return null;
        }
        return found.id();
    }

    private boolean refused(TableRow row, Column column) {
        if (!readable && row.cell(column) != null) {
            row.find(column, "FORBIDDEN", "Your role does not let you read accounts; leave this cell empty.");
        }
        return !readable;
    }
}
