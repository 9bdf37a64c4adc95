package dev.throughline.stakeholder.request;

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
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.origin.OriginColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the requests that the asker may read, so that what is imported again changes nothing.
@Component
class RequestExport implements Work {

    static final String KIND = "EXPORT_REQUESTS";
    private static final int AT_A_TIME = 500;

    private final RequestRepository repository;
    private final Requests requests;
    private final Accounts accounts;
    private final Members members;
    private final Access access;

    RequestExport(RequestRepository repository, Requests requests, Accounts accounts, Members members, Access access) {
        this.repository = repository;
        this.requests = requests;
        this.accounts = accounts;
        this.members = members;
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
        Path file = CsvFile.temporary();
        int written = job.snapshotAsAsker(() -> write(file));
        return JobResult.of(
                written == 1 ? "1 request is in the file." : "%,d requests are in the file.".formatted(written),
                file,
                "requests.csv",
                "text/csv;charset=utf-8");
    }

    private int write(Path file) {
        MemberId reader = requests.reader();
        int written = 0;
        try (var csv = new CsvFile<Column>(file, RequestColumn.all())) {
            List<Request> some = repository.after(null, reader, AT_A_TIME);
            while (!some.isEmpty()) {
                Map<AccountId, Account> accountsOf = access.may(Permission.ACCOUNT_READ)
                        ? accounts.byIds(some.stream()
                                .map(Request::accountId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        : Map.of();
                Map<MemberId, Member> raisers = access.may(Permission.ORGANISATION_READ)
                        ? members.byIds(some.stream().map(Request::raisedById).collect(Collectors.toSet()))
                        : Map.of();
                some.forEach(request -> csv.write(column -> text(column, request, accountsOf, raisers)));
                written += some.size();
                some = repository.after(some.getLast().id(), reader, AT_A_TIME);
            }
        }
        return written;
    }

    private static @Nullable String text(
            Column column, Request request, Map<AccountId, Account> accounts, Map<MemberId, Member> raisers) {
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
            case RequestColumn.RAISED_BY -> {
                Member raiser = raisers.get(request.raisedById());
                yield raiser == null ? null : raiser.email();
            }
            case RequestColumn.STATE -> request.state().name();
            case RequestColumn.REPLY -> request.reply();
            default -> throw new IllegalStateException(column.name());
        };
    }
}
