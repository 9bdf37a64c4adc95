package dev.throughline.stakeholder.request;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.csv.Column;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.origin.Exporting;
import dev.throughline.stakeholder.origin.OriginColumn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the requests that the asker may read, so that what is imported again changes nothing.
@Component
class RequestExport implements Work, Exporting.Shelf<Request> {

    static final String KIND = "EXPORT_REQUESTS";

    private final Exporting exporting;
    private final RequestRepository repository;
    private final Requests requests;
    private final Accounts accounts;
    private final Access access;

    RequestExport(
            Exporting exporting, RequestRepository repository, Requests requests, Accounts accounts, Access access) {
        this.exporting = exporting;
        this.repository = repository;
        this.requests = requests;
        this.accounts = accounts;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return Permission.REQUEST_READ.name();
    }

    @Override
    public boolean ownIsSeen(Caller caller) {
        return caller.may(permission()) || caller.may(Permission.REQUEST_OWN_READ.name());
    }

    @Override
    public JobResult run(RunningJob job) {
        return exporting.run(job, "request", "requests", RequestColumn.all(), this);
    }

    @Override
    public List<Request> after(@Nullable Request last, int most) {
        return repository.after(last == null ? null : last.id(), requests.reader(), most);
    }

    @Override
    public BiFunction<Column, Request, @Nullable String> cells(List<Request> some) {
        Map<AccountId, Account> named = access.may(Permission.ACCOUNT_READ)
                ? accounts.byIds(some.stream()
                        .map(Request::accountId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                : Map.of();
        Map<MemberId, String> raisers = exporting.emails(some, Request::raisedById);
        return (column, request) -> text(column, request, named, raisers);
    }

    private static @Nullable String text(
            Column column, Request request, Map<AccountId, Account> accounts, Map<MemberId, String> raisers) {
        return switch (column) {
            case OriginColumn.ID -> request.id().toString();
            case OriginColumn.SOURCE -> request.source();
            case OriginColumn.EXTERNAL_ID -> request.externalId();
            case RequestColumn.WORDING -> request.wording();
            case RequestColumn.KIND -> request.kind().name();
            case RequestColumn.ACCOUNT -> {
                Account account = request.accountId() == null ? null : accounts.get(request.accountId());
                yield account == null ? null : account.name();
            }
            case RequestColumn.RAISED_BY -> raisers.get(request.raisedById());
            case RequestColumn.STATE -> request.state().name();
            case RequestColumn.REPLY -> request.reply();
            default -> throw new IllegalStateException(column.name());
        };
    }
}
