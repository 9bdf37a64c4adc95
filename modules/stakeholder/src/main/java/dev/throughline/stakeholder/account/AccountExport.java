package dev.throughline.stakeholder.account;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.csv.Column;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import dev.throughline.stakeholder.origin.Exporting;
import dev.throughline.stakeholder.origin.OriginColumn;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the accounts in use, so that what is imported again changes nothing.
@Component
class AccountExport implements Work, Exporting.Shelf<Account> {

    static final String KIND = "EXPORT_ACCOUNTS";

    private final Exporting exporting;
    private final AccountRepository repository;
    private final Access access;

    AccountExport(Exporting exporting, AccountRepository repository, Access access) {
        this.exporting = exporting;
        this.repository = repository;
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
        return exporting.run(job, "account", "accounts", AccountColumn.all(), this);
    }

    @Override
    public List<Account> after(@Nullable Account last, int most) {
        access.demand(access.may(Permission.ACCOUNT_READ), Permission.ACCOUNT_READ);
        return repository.inUseAfter(last == null ? null : last.id(), most);
    }

    @Override
    public BiFunction<Column, Account, @Nullable String> cells(List<Account> some) {
        Map<MemberId, String> owners = exporting.emails(some, Account::ownerId);
        return (column, account) -> text(column, account, owners);
    }

    private static @Nullable String text(Column column, Account account, Map<MemberId, String> owners) {
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
            case AccountColumn.OWNER -> owners.get(account.ownerId());
            default -> throw new IllegalStateException(column.name());
        };
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }
}
