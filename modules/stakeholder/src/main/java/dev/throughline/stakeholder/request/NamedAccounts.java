package dev.throughline.stakeholder.request;

import static dev.throughline.stakeholder.request.RequestColumn.ACCOUNT;

import dev.throughline.platform.csv.TableRow;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The accounts that rows name, and those that known requests are for.
final class NamedAccounts {

    private final boolean readable;
    private final Map<String, AccountId> inUse;
    private final Map<AccountId, Account> before;

    NamedAccounts(Accounts accounts, boolean readable, Collection<TableRow> rows, Collection<Request> known) {
        this.readable = readable;
        this.inUse = accounts
                .named(rows.stream()
                        .map(row -> row.cell(ACCOUNT))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Account::name, Account::id));
        Set<AccountId> ids =
                known.stream().map(Request::accountId).filter(Objects::nonNull).collect(Collectors.toSet());
        this.before = accounts.byIds(ids).values().stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /// Whoever may not read accounts changes none of it. The one that it was for stays as long as it is named, also
    /// when it is archived.
    @Nullable AccountId of(TableRow row, @Nullable AccountId former) {
        String name = row.cell(ACCOUNT);
        if (!row.has(ACCOUNT)) {
            return former;
        }
        if (!readable) {
            if (name != null) {
                row.find(ACCOUNT, "FORBIDDEN", "Your role does not let you read accounts; leave this cell empty.");
            }
            return former;
        }
        if (name == null) {
            return null;
        }
        Account was = former == null ? null : before.get(former);
        if (was != null && was.name().equals(name)) {
            return former;
        }
        AccountId found = inUse.get(name);
        if (found == null) {
            row.find(ACCOUNT, "NOT_FOUND", "No account in use has this name; bring in the accounts first.");
        }
        return found;
    }
}
