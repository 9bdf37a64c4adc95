package dev.throughline.organisation.leaving;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.membership.Memberships;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.organisation.role.RoleGrants;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Ends a membership and lets the person's name be taken out of the past.
@Service
class Erasures {

    private final Memberships memberships;
    private final RoleGrants grants;
    private final Access access;
    private final Changes changes;
    private final Jobs jobs;

    Erasures(Memberships memberships, RoleGrants grants, Access access, Changes changes, Jobs jobs) {
        this.memberships = memberships;
        this.grants = grants;
        this.access = access;
        this.changes = changes;
        this.jobs = jobs;
    }

    Member erase(EraseMember erase) {
        access.demand(access.may(Permission.PEOPLE_CHANGE, Place.ORGANISATION), Permission.PEOPLE_CHANGE);
        Member before = memberships.going(erase.id(), erase.expectedVersion());
        grants.requireOver(before.id());
        new Problems()
                .unless(
                        before.email().equalsIgnoreCase(erase.email().strip()),
                        PlatformError.INVALID,
                        "email",
                        "To confirm the erasure, repeat the member's e-mail address.")
                .refuse();
        Member after = gone(before, erase.reason());
        jobs.start(
                MemberErasure.KIND,
                "eraseMember",
                new MemberErasure.Whom(before.id().value(), before.subject()),
                erase.reason());
        return after;
    }

    /// Who was removed before stays removed.
    private Member gone(Member before, @Nullable String reason) {
        if (before.archivedAt() == null) {
            return memberships.end("eraseMember", before, reason);
        }
        changes.noted("eraseMember", before, reason);
        return before;
    }
}
