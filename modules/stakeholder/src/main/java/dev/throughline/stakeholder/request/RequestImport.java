package dev.throughline.stakeholder.request;

import static dev.throughline.organisation.role.Permission.REQUEST_CHANGE;
import static dev.throughline.organisation.role.Permission.REQUEST_CREATE;
import static dev.throughline.organisation.role.Permission.REQUEST_IMPORT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.account.NamedAccounts;
import dev.throughline.stakeholder.origin.Importing;
import dev.throughline.stakeholder.origin.Matches;
import dev.throughline.stakeholder.origin.OriginColumn;
import dev.throughline.stakeholder.origin.People;
import dev.throughline.stakeholder.origin.RowKey;
import dev.throughline.stakeholder.origin.SourceKind;
import dev.throughline.stakeholder.origin.Sources;
import dev.throughline.stakeholder.origin.Tally;
import dev.throughline.stakeholder.stakeholder.Stakeholder;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import dev.throughline.stakeholder.stakeholder.Stakeholders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Requests of a support desk or a spreadsheet: new ones are raised, known ones are changed where a row says otherwise.
@Component
class RequestImport implements Work {

    static final String KIND = "IMPORT_REQUESTS";
    static final String ACTION = "importRequests";

    private record Asked(String wording, @Nullable AccountId account) {}

    private final Importing importing;
    private final Sources sources;
    private final RequestRepository repository;
    private final Requests requests;
    private final Accounts accounts;
    private final Stakeholders stakeholders;
    private final Members members;
    private final Access access;
    private final Changes changes;

    RequestImport(
            Importing importing,
            Sources sources,
            RequestRepository repository,
            Requests requests,
            Accounts accounts,
            Stakeholders stakeholders,
            Members members,
            Access access,
            Changes changes) {
        this.importing = importing;
        this.sources = sources;
        this.repository = repository;
        this.requests = requests;
        this.accounts = accounts;
        this.stakeholders = stakeholders;
        this.members = members;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return REQUEST_CHANGE.name();
    }

    /// Whoever raises requests brings them in.
    void admit() {
        access.demand(access.may(REQUEST_CREATE) || access.may(REQUEST_IMPORT), REQUEST_CREATE);
    }

    @Override
    public boolean ownIsSeen(Caller caller) {
        return true;
    }

    @Override
    public JobResult run(RunningJob job) {
        return importing.run(job, RequestColumn.all(), this::look);
    }

    private Tally look(List<TableRow> rows, @Nullable String from) {
        admit();
        Map<TableRow, RowKey<RequestId>> keys = RowKey.of(rows, RequestId.TYPE, from);
        List<Request> known = repository.lock(keys.values());
        var matches = new Matches<RequestId, Request>(known, requests::seen, Request::origin);
        var named = NamedAccounts.of(accounts, rows, RequestColumn.ACCOUNT, Set.of(), before(known));
        Set<MemberId> raisers = known.stream().map(Request::raisedById).collect(Collectors.toSet());
        var people = People.of(access, members, REQUEST_IMPORT, rows, RequestColumn.RAISED_BY, raisers);
        StakeholderId own = access.member() == null
                ? null
                : stakeholders.own().map(Stakeholder::id).orElse(null);
        Map<Asked, Long> asked = asked(keys);
        Tally tally = new Tally();
        sources.settle(SourceKind.REQUEST, keys, tally);
        keys.forEach((row, key) -> {
            Request before = matches.of(row, key);
            new RequestRow(row, people, named).read(before, key.origin()).ifPresent(line -> {
                if (before == null && key.origin() == null) {
                    refuseAskedAlready(row, line, asked);
                }
                plan(row, key, before, line, own, tally);
            });
        });
        return tally;
    }

    private static Set<AccountId> before(List<Request> known) {
        return known.stream().map(Request::accountId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void plan(
            TableRow row,
            RowKey<RequestId> key,
            @Nullable Request before,
            RequestLine line,
            @Nullable StakeholderId own,
            Tally tally) {
        if (before == null) {
            StakeholderId stakeholder = line.raisedBy().equals(access.member()) ? own : null;
            tally.add(() -> changes.created(ACTION, repository.insert(line, stakeholder)));
        } else if (line.equals(RequestLine.of(before))) {
            tally.leave();
        } else if (!mayChange(key, before)) {
            row.find(
                    key.id() == null ? OriginColumn.EXTERNAL_ID : OriginColumn.ID,
                    "FORBIDDEN",
                    requests.own(before)
                            ? "Somebody has looked into this request, and it is no longer reworded: raise another one."
                            : "This is somebody else's request, and you may not change it.");
        } else if (before.state().ended()) {
            row.find(
                    RequestColumn.WORDING,
                    "MOVE_NOT_ALLOWED",
                    "This request is %s; what has its answer is not changed any more.".formatted(before.state()));
        } else {
            tally.change(() -> changes.changed(ACTION, before, repository.update(before.id(), line)));
        }
    }

    private boolean mayChange(RowKey<RequestId> key, Request before) {
        return access.may(REQUEST_CHANGE)
                || access.may(REQUEST_IMPORT) && key.id() == null
                || access.may(REQUEST_CREATE) && requests.own(before) && before.state() == RequestState.RECEIVED;
    }

    /// What the asker has asked for before, as far as rows without an id ask for it again.
    private Map<Asked, Long> asked(Map<TableRow, RowKey<RequestId>> keys) {
        Map<Asked, Long> asked = new HashMap<>();
        if (access.member() != null) {
            repository
                    .worded(
                            access.member(),
                            keys.entrySet().stream()
                                    .filter(entry -> entry.getValue().id() == null
                                            && entry.getValue().origin() == null)
                                    .map(entry -> entry.getKey().cell(RequestColumn.WORDING))
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.toSet()))
                    .forEach(request -> asked.put(new Asked(request.wording(), request.accountId()), 0L));
        }
        return asked;
    }

    private static void refuseAskedAlready(TableRow row, RequestLine line, Map<Asked, Long> asked) {
        Long before = asked.putIfAbsent(new Asked(line.wording(), line.account()), row.line());
        if (before != null) {
            row.find(
                    RequestColumn.WORDING,
                    "DUPLICATE",
                    before == 0
                            ? "You have asked for this already, for the same account; name the request's id to change it."
                            : "The row in line %,d asks for the same, for the same account.".formatted(before));
        }
    }
}
