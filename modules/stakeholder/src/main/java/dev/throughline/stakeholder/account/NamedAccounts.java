package dev.throughline.stakeholder.account;

import dev.throughline.platform.csv.Column;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.stakeholder.origin.Origin;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The accounts that rows name, by what they are called here or in their source, and those that were named before.
public record NamedAccounts(
        boolean readable, Map<String, AccountId> inUse, Map<Origin, Account> brought, Map<AccountId, Account> before) {

    public static NamedAccounts of(
            Accounts accounts, Collection<TableRow> rows, Column column, Set<Origin> origins, Set<AccountId> before) {
        boolean readable = accounts.readable();
        Set<String> names = rows.stream()
                .map(row -> row.cell(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new NamedAccounts(
                readable,
                readable
                        ? accounts.named(names).stream().collect(Collectors.toMap(Account::name, Account::id))
                        : Map.of(),
                readable
                        ? accounts.brought(origins).stream()
                                .collect(Collectors.toMap(Account::origin, Function.identity()))
                        : Map.of(),
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
        if (was != null && was.name().strip().equals(name)) {
            return former;
        }
        AccountId found = inUse.get(name);
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
