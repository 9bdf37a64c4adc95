package dev.throughline.stakeholder.account;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.csv.Column;
import dev.throughline.platform.csv.CsvFile;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import dev.throughline.stakeholder.origin.OriginColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the accounts in use, so that what is imported again changes nothing.
@Component
class AccountExport implements Work {

    static final String KIND = "EXPORT_ACCOUNTS";
    private static final int AT_A_TIME = 500;

    private final AccountRepository repository;
    private final Members members;
    private final Access access;

    AccountExport(AccountRepository repository, Members members, Access access) {
        this.repository = repository;
        this.members = members;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return Permission.ACCOUNT_READ.name();
    }

    @Override
    public boolean ownIsSeen(Caller caller) {
        return caller.may(permission());
    }

    @Override
    public JobResult run(RunningJob job) {
        Path file = CsvFile.temporary();
        int written = job.snapshotAsAsker(() -> write(file));
        return JobResult.of(
                written == 1 ? "1 account is in the file." : "%,d accounts are in the file.".formatted(written),
                file,
                "accounts.csv",
                "text/csv;charset=utf-8");
    }

    private int write(Path file) {
        access.demand(access.may(Permission.ACCOUNT_READ), Permission.ACCOUNT_READ);
        boolean named = access.may(Permission.ORGANISATION_READ);
        int written = 0;
        try (var csv = new CsvFile<Column>(file, AccountColumn.all())) {
            List<Account> some = repository.inUseAfter(null, AT_A_TIME);
            while (!some.isEmpty()) {
                Map<MemberId, Member> owners = named
                        ? members.byIds(some.stream().map(Account::ownerId).collect(Collectors.toSet()))
                        : Map.of();
                some.forEach(account -> csv.write(column -> text(column, account, owners)));
                written += some.size();
                some = repository.inUseAfter(some.getLast().id(), AT_A_TIME);
            }
        }
        return written;
    }

    private static @Nullable String text(Column column, Account account, Map<MemberId, Member> owners) {
        Money value = account.value();
        return switch (column) {
            case OriginColumn.ID -> account.id().toString();
            case OriginColumn.SOURCE -> account.source();
            case OriginColumn.EXTERNAL_ID -> account.externalId();
            case AccountColumn.NAME -> account.name();
            case AccountColumn.DESCRIPTION -> account.description();
            case AccountColumn.FIT -> name(account.fit());
            case AccountColumn.COMMITMENT -> name(account.commitment());
            case AccountColumn.VALUE_AMOUNT ->
                value == null ? null : value.amount().toPlainString();
            case AccountColumn.VALUE_CURRENCY -> value == null ? null : value.currency();
            case AccountColumn.SIGNED_ON ->
                account.signedOn() == null ? null : account.signedOn().toString();
            case AccountColumn.OWNER -> {
                Member owner = owners.get(account.ownerId());
                yield owner == null ? null : owner.email();
            }
            default -> throw new IllegalStateException(column.name());
        };
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }
}
