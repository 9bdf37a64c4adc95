package dev.throughline.organisation.tenant;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.jobs.Tasks;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.CallerCache;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Keeps people out for a while, or for good. A suspension and the way out are two things: who decides to stay may find
/// the organisation suspended still.
@Service
class Departures {

    private static final Duration LONGEST_GRACE = Duration.ofDays(365);

    private final OrganisationRepository repository;
    private final Access access;
    private final Changes changes;
    private final CallerCache callers;
    private final Tasks tasks;
    private final TenantTransactions transactions;
    private final Duration grace;

    Departures(
            OrganisationRepository repository,
            Access access,
            Changes changes,
            CallerCache callers,
            Tasks tasks,
            TenantTransactions transactions,
            @Value("${throughline.leaving.grace:30d}") Duration grace) {
        this.repository = repository;
        this.access = access;
        this.changes = changes;
        this.callers = callers;
        this.tasks = tasks;
        this.transactions = transactions;
        if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
            throw new IllegalStateException("throughline.leaving.grace is from 0 to 365 days, not " + grace);
        }
        this.grace = grace;
    }

    Organisation suspend(SuspendOrganisation suspend) {
        return within(suspend.id(), operator -> {
            Organisation before = lock(suspend.expectedVersion());
            expect(before.suspension() == null, "It is suspended already.");
            return changed(
                    "suspendOrganisation",
                    before,
                    repository.suspend(before.id(), operator ? null : access.caller(), suspend.reason()),
                    suspend.reason());
        });
    }

    Organisation resume(ResumeOrganisation resume) {
        return within(resume.id(), operator -> {
            Organisation before = lock(resume.expectedVersion());
            Suspension suspension = before.suspension();
            expect(suspension != null, "It is not suspended.");
            expect(
                    operator || suspension == null || !suspension.byOperator(),
                    "The operator of the installation suspended it; only the operator can resume it.");
            return changed("resumeOrganisation", before, repository.resume(before.id()), resume.reason());
        });
    }

    /// Whoever runs a job meanwhile waits for this row, or finds that it is gone.
    Organisation delete(DeleteOrganisation delete) {
        refuseForeign(delete.id());
        Organisation before = lock(delete.expectedVersion());
        new Problems()
                .unless(
                        before.slug().equals(delete.slug()),
                        PlatformError.INVALID,
                        "slug",
                        "To confirm the deletion, repeat the organisation's slug.")
                .refuse();
        expect(before.leaving() == null, "It is leaving already.");
        MemberId by = access.caller();
        Instant due = Instant.now().plus(grace);
        Organisation after = repository.leave(before.id(), by, due, delete.reason());
        tasks.schedule(OrganisationDeletion.NAME, key(before.id()), due);
        return changed("deleteOrganisation", before, after, delete.reason());
    }

    Organisation restore(RestoreOrganisation restore) {
        refuseForeign(restore.id());
        Organisation before = lock(restore.expectedVersion());
        expect(before.leaving() != null, "It is not leaving.");
        expect(tasks.cancel(OrganisationDeletion.NAME, key(before.id())), "Its deletion has begun.");
        return changed("restoreOrganisation", before, repository.restore(before.id()), restore.reason());
    }

    private Organisation changed(String action, Organisation before, Organisation after, @Nullable String reason) {
        changes.record(action, before, after, reason);
        callers.forget();
        return after;
    }

    /// The operator of the installation belongs to no organisation, and works in the one that is named.
    private Organisation within(OrganisationId id, Function<Boolean, Organisation> work) {
        if (!Caller.current().may("OPERATE")) {
            refuseForeign(id);
            return work.apply(false);
        }
        return transactions.in(id.value(), () -> {
            if (repository.byIds(Set.of(id)).isEmpty()) {
                throw Refusal.notFound("id");
            }
            return work.apply(true);
        });
    }

    private void refuseForeign(OrganisationId id) {
        access.demand(access.may(Permission.ORGANISATION_CLOSE, Place.ORGANISATION), Permission.ORGANISATION_CLOSE);
        if (!repository.current().id().equals(id)) {
            throw Refusal.notFound("id");
        }
    }

    private Organisation lock(@Nullable Integer expectedVersion) {
        Organisation before = repository.lock();
        Versions.expect(expectedVersion, before);
        return before;
    }

    private static void expect(boolean holds, String otherwise) {
        new Problems()
                .unless(holds, PlatformError.MOVE_NOT_ALLOWED, "id", otherwise)
                .refuse();
    }

    private static TaskKey key(OrganisationId id) {
        return new TaskKey(id.value(), id.value());
    }
}
