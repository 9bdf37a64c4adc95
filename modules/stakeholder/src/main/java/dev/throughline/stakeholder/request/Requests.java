package dev.throughline.stakeholder.request;

import static dev.throughline.organisation.role.Permission.REQUEST_CHANGE;
import static dev.throughline.organisation.role.Permission.REQUEST_CREATE;
import static dev.throughline.organisation.role.Permission.REQUEST_OWN_READ;
import static dev.throughline.organisation.role.Permission.REQUEST_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.problem.ProblemId;
import dev.throughline.stakeholder.stakeholder.Stakeholder;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import dev.throughline.stakeholder.stakeholder.Stakeholders;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read all of them reads them; whoever raises some reads those.
@Service
public class Requests implements Nodes<RequestId, Request> {

    private final RequestRepository repository;
    private final Accounts accounts;
    private final Stakeholders stakeholders;
    private final Access access;
    private final Changes changes;

    Requests(
            RequestRepository repository,
            Accounts accounts,
            Stakeholders stakeholders,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.accounts = accounts;
        this.stakeholders = stakeholders;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<RequestId> idType() {
        return RequestId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(REQUEST_READ.name(), REQUEST_OWN_READ.name());
    }

    @Override
    public String historyPermission() {
        return REQUEST_READ.name();
    }

    /// Those that the caller may read.
    @Override
    public Map<RequestId, Request> byIds(Set<RequestId> ids) {
        Map<RequestId, Request> found = new HashMap<>(repository.byIds(ids));
        found.values().removeIf(request -> !seen(request));
        return found;
    }

    /// Whether the caller may read it.
    boolean seen(Request request) {
        return access.may(REQUEST_READ) || own(request);
    }

    /// Whether the caller raised it.
    public boolean own(Request request) {
        return access.may(REQUEST_OWN_READ) && request.raisedById().equals(access.member());
    }

    Connection<Request> page(Listing listing) {
        return repository.page(listing, reader());
    }

    Map<AccountId, Connection<Request>> forAccounts(Set<AccountId> parents, Listing listing) {
        return repository.forAccounts(parents, listing, reader());
    }

    Map<StakeholderId, Connection<Request>> ofStakeholders(Set<StakeholderId> parents, Listing listing) {
        return repository.ofStakeholders(parents, listing, reader());
    }

    Map<ProblemId, Connection<Request>> behind(Set<ProblemId> parents, Listing listing) {
        return repository.behind(parents, listing);
    }

    Map<RequestId, Connection<Request>> duplicates(Set<RequestId> parents, Listing listing) {
        return repository.duplicates(parents, listing, reader());
    }

    /// The member whose requests alone the caller reads; null where the caller reads all.
    @Nullable MemberId reader() {
        return access.may(REQUEST_READ) ? null : access.caller();
    }

    /// Whoever is a stakeholder asks as one, unless they ask for another.
    Request raise(RaiseRequest raise) {
        MemberId raiser = access.caller();
        StakeholderId stakeholder = raise.stakeholderId() == null
                ? stakeholders.own().map(Stakeholder::id).orElse(null)
                : stakeholders.inUse(raise.stakeholderId(), "stakeholderId").id();
        if (raise.accountId() != null) {
            accounts.inUse(raise.accountId(), "accountId");
        }
        Request raised = repository.insert(raise, raiser, stakeholder);
        changes.created("raiseRequest", raised);
        return raised;
    }

    /// Whoever raised it words it until somebody looks into it.
    Request change(ChangeRequest change) {
        Request before = repository.lock(change.id(), "id");
        boolean raiser = own(before) && access.may(REQUEST_CREATE);
        access.demand(access.may(REQUEST_CHANGE) || raiser, REQUEST_CHANGE);
        Versions.expect(change.expectedVersion(), before);
        Moves.refuseEnded(before.state());
        new Problems()
                .unless(
                        access.may(REQUEST_CHANGE) || before.state() == RequestState.RECEIVED,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "Somebody looks into this already, and it is no longer reworded: raise another request.")
                .refuse();
        AccountId account = change.accountId().value();
        if (account != null && !account.equals(before.accountId())) {
            accounts.inUse(account, "accountId");
        }
        Request after = repository.update(change);
        changes.record("changeRequest", before, after, change.reason());
        return after;
    }
}
