package dev.throughline.stakeholder.account;

import static dev.throughline.organisation.role.Permission.ACCOUNT_CHANGE;
import static dev.throughline.organisation.role.Permission.ACCOUNT_CREATE;
import static dev.throughline.organisation.role.Permission.ACCOUNT_IMPORT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.sql.Folded;
import dev.throughline.stakeholder.origin.Importing;
import dev.throughline.stakeholder.origin.Matches;
import dev.throughline.stakeholder.origin.OriginColumn;
import dev.throughline.stakeholder.origin.People;
import dev.throughline.stakeholder.origin.RowKey;
import dev.throughline.stakeholder.origin.SourceKind;
import dev.throughline.stakeholder.origin.Sources;
import dev.throughline.stakeholder.origin.Tally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Accounts of a CRM or a spreadsheet: new ones are added, known ones are changed where a row says otherwise.
@Component
class AccountImport implements Work {

    static final String KIND = "IMPORT_ACCOUNTS";
    static final String ACTION = "importAccounts";

    private final Importing importing;
    private final Sources sources;
    private final AccountRepository repository;
    private final Accounts accounts;
    private final Members members;
    private final Organisations organisations;
    private final Access access;
    private final Changes changes;

    AccountImport(
            Importing importing,
            Sources sources,
            AccountRepository repository,
            Accounts accounts,
            Members members,
            Organisations organisations,
            Access access,
            Changes changes) {
        this.importing = importing;
        this.sources = sources;
        this.repository = repository;
        this.accounts = accounts;
        this.members = members;
        this.organisations = organisations;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return ACCOUNT_CHANGE.name();
    }

    /// Whoever adds accounts brings them in.
    void admit() {
        access.demand(access.may(ACCOUNT_CREATE) || access.may(ACCOUNT_IMPORT), ACCOUNT_CREATE);
    }

    @Override
    public boolean ownIsSeen(Caller caller) {
        return true;
    }

    @Override
    public JobResult run(RunningJob job) {
        return importing.run(job, AccountColumn.all(), this::look);
    }

    private Tally look(List<TableRow> rows, @Nullable String from) {
        admit();
        Map<TableRow, RowKey<AccountId>> keys = RowKey.of(rows, AccountId.TYPE, from);
        List<Account> known = repository.lock(keys.values());
        var matches = new Matches<AccountId, Account>(known, account -> true, Account::origin);
        Map<String, AccountId> taken = repository.named(TableRow.cells(rows, AccountColumn.NAME)).stream()
                .collect(Collectors.toMap(account -> Folded.of(account.name()), Account::id));
        Set<MemberId> owners = known.stream().map(Account::ownerId).collect(Collectors.toSet());
        var people = People.of(access, members, ACCOUNT_IMPORT, rows, AccountColumn.OWNER, owners);
        Map<String, Long> names = new HashMap<>();
        LocalDate today = organisations.today();
        Tally tally = new Tally();
        sources.settle(SourceKind.ACCOUNT, keys, tally);
        keys.forEach((row, key) -> {
            Account before = matches.of(row, key);
            refuseTaken(row, before, taken, names);
            new AccountRow(row, people, today)
                    .read(before, key.origin())
                    .ifPresent(line -> plan(row, key, before, line, tally));
        });
        return tally;
    }

    private void plan(TableRow row, RowKey<AccountId> key, @Nullable Account before, AccountLine line, Tally tally) {
        if (before == null) {
            tally.add(() -> changes.created(ACTION, repository.insert(line)));
        } else if (line.equals(AccountLine.of(before))) {
            tally.leave();
        } else if (before.archivedAt() != null) {
            row.find(AccountColumn.NAME, "MOVE_NOT_ALLOWED", "This account is archived; it is not changed any more.");
        } else if (!accounts.changes(before) && (key.id() != null || !access.may(ACCOUNT_IMPORT))) {
            row.find(OriginColumn.ID, "FORBIDDEN", "This account is somebody else's, and you may not change it.");
        } else {
            tally.change(() -> changes.changed(ACTION, before, repository.update(before.id(), line)));
        }
    }

    /// A name is taken by an account in use, or by a row before this one.
    private static void refuseTaken(
            TableRow row, @Nullable Account before, Map<String, AccountId> taken, Map<String, Long> names) {
        String name = row.cell(AccountColumn.NAME);
        if (name == null) {
            return;
        }
        String folded = Folded.of(name);
        Long earlier = names.putIfAbsent(folded, row.line());
        AccountId holder = taken.get(folded);
        if (earlier != null) {
            row.find(AccountColumn.NAME, "DUPLICATE", "The row in line %,d has this name, too.".formatted(earlier));
        } else if (holder != null && (before == null || !before.id().equals(holder))) {
            row.find(
                    AccountColumn.NAME,
                    "TAKEN",
                    "There is an account of this name already: name its id, %s, so that nobody is counted twice."
                            .formatted(holder));
        }
    }
}
