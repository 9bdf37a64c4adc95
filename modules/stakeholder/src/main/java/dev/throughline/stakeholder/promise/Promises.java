package dev.throughline.stakeholder.promise;

import static dev.throughline.organisation.role.Permission.PROMISE_CREATE;
import static dev.throughline.organisation.role.Permission.PROMISE_OWN_READ;
import static dev.throughline.organisation.role.Permission.PROMISE_READ;
import static dev.throughline.organisation.role.Permission.PROMISE_TRIAGE;

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
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.StakeholderError;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.account.Signings;
import dev.throughline.stakeholder.problem.ProblemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read all of them reads them; whoever makes some reads those.
@Service
public class Promises implements Nodes<PromiseId, Promise> {

    private final PromiseRepository repository;
    private final Exposures exposures;
    private final Accounts accounts;
    private final Signings signings;
    private final Access access;
    private final Changes changes;

    Promises(
            PromiseRepository repository,
            Exposures exposures,
            Accounts accounts,
            Signings signings,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.exposures = exposures;
        this.accounts = accounts;
        this.signings = signings;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<PromiseId> idType() {
        return PromiseId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(PROMISE_READ.name(), PROMISE_OWN_READ.name());
    }

    /// Those that the caller may read.
    @Override
    public Map<PromiseId, Promise> byIds(Set<PromiseId> ids) {
        Map<PromiseId, Promise> found = new HashMap<>(repository.byIds(ids));
        found.values().removeIf(promise -> !access.may(PROMISE_READ) && !own(promise));
        return found;
    }

    /// Whether the caller made it.
    public boolean own(Promise promise) {
        return access.may(PROMISE_OWN_READ) && promise.madeById().equals(access.member());
    }

    /// All that have not ended, for whoever may read promises of others.
    public List<Promise> live() {
        access.demand(access.may(PROMISE_READ), PROMISE_READ);
        return repository.live();
    }

    Connection<Promise> page(Listing listing) {
        return repository.page(listing, reader());
    }

    Map<AccountId, Connection<Promise>> toAccounts(Set<AccountId> parents, Listing listing) {
        return repository.toAccounts(parents, listing, reader());
    }

    Map<ThemeId, Connection<Promise>> onThemes(Set<ThemeId> parents, Listing listing) {
        return repository.onThemes(parents, listing, reader());
    }

    Map<ProblemId, Connection<Promise>> aboutProblems(Set<ProblemId> parents, Listing listing) {
        return repository.aboutProblems(parents, listing, reader());
    }

    /// The member whose promises alone the caller reads; null where the caller reads all.
    private @Nullable MemberId reader() {
        return access.may(PROMISE_READ) ? null : access.caller();
    }

    /// Nothing stands behind it as yet.
    Promise log(LogPromise log) {
        MemberId maker = access.caller();
        accounts.inUse(log.accountId(), "accountId");
        signings.refuseFuture(log.signedOn());
        Promise logged = repository.insert(log, maker, Standing.NONE.behind(log.kind()));
        changes.created("logPromise", logged);
        exposures.begun(logged, "logPromise");
        return logged;
    }

    /// Once somebody has looked into it, other words are another agreement; what is in a contract stays in it.
    Promise change(ChangePromise change) {
        Promise before = held(change.id(), change.expectedVersion());
        Moves.refuseEnded(before.state());
        new Problems()
                .unless(
                        change.wording().isOmitted() || before.state() == PromiseState.LOGGED,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "wording",
                        "This promise was looked into as it is worded: renegotiate it.")
                .unless(
                        !before.contractual()
                                || change.contractual().isOmitted()
                                || Boolean.TRUE.equals(change.contractual().value()),
                        StakeholderError.PROMISE_CONTRACTUAL,
                        "contractual",
                        "What is in a contract stays in it.")
                .unless(
                        !before.contractual()
                                || before.state() == PromiseState.LOGGED
                                || before.dueOn() == null
                                || change.dueOn().isOmitted()
                                || change.dueOn().value() != null,
                        StakeholderError.PROMISE_CONTRACTUAL,
                        "dueOn",
                        "What is in a contract stays due: name another day.")
                .unless(
                        !before.contractual()
                                || before.signedOn() == null
                                || change.signedOn().isOmitted()
                                || change.signedOn().value() != null,
                        StakeholderError.PROMISE_CONTRACTUAL,
                        "signedOn",
                        "What is in a contract was signed: name another day.")
                .unless(
                        !change.dueOn().isOmitted()
                                || change.signedOn().value() == null
                                || before.dueOn() == null
                                || !before.dueOn().isBefore(change.signedOn().value()),
                        StakeholderError.DUE_BEFORE_SIGNED,
                        "signedOn",
                        "This is due on %s: nothing is due before it is signed.".formatted(before.dueOn()))
                .refuse();
        signings.refuseFuture(change.signedOn().value());
        Promise after = repository.update(change);
        changes.record("changePromise", before, after, change.reason());
        return after;
    }

    /// What is in a contract cannot be taken back by forgetting it (S1:7).
    Promise withdraw(MovePromise move) {
        Promise before = held(move.id(), move.expectedVersion());
        new Problems()
                .unless(
                        before.mayBecome(PromiseState.WITHDRAWN),
                        StakeholderError.PROMISE_CONTRACTUAL,
                        "id",
                        "This is in a contract and stays visible. "
                                + Moves.following(before.state(), before::mayBecome))
                .refuse();
        Moves.expect(before.state(), PromiseState.WITHDRAWN);
        Promise after = repository.update(before.id(), PromiseRepository.state(PromiseState.WITHDRAWN, move.reply()));
        changes.record("withdrawPromise", before, after, move.reason());
        return after;
    }

    private Promise held(PromiseId id, @Nullable Integer expectedVersion) {
        Promise promise = repository.lock(id, "id");
        access.demand(access.may(PROMISE_TRIAGE) || access.may(PROMISE_CREATE) && own(promise), PROMISE_TRIAGE);
        Versions.expect(expectedVersion, promise);
        return promise;
    }
}
