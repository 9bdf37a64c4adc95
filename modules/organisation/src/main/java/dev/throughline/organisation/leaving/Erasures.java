package dev.throughline.organisation.leaving;

import dev.throughline.organisation.invitation.Invitations;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Admins;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.jobs.Jobs;
import dev.throughline.platform.security.CallerCache;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Ends a membership and lets the person's name be taken out of the past.
@Service
class Erasures {

    private final Organisations organisations;
    private final Members members;
    private final Invitations invitations;
    private final ErasureRepository repository;
    private final Admins admins;
    private final Access access;
    private final Changes changes;
    private final CallerCache callers;
    private final Jobs jobs;

    Erasures(
            Organisations organisations,
            Members members,
            Invitations invitations,
            ErasureRepository repository,
            Admins admins,
            Access access,
            Changes changes,
            CallerCache callers,
            Jobs jobs) {
        this.organisations = organisations;
        this.members = members;
        this.invitations = invitations;
        this.repository = repository;
        this.admins = admins;
        this.access = access;
        this.changes = changes;
        this.callers = callers;
        this.jobs = jobs;
    }

    Member erase(EraseMember erase) {
        access.demand(access.may(Permission.PEOPLE_CHANGE, Place.ORGANISATION), Permission.PEOPLE_CHANGE);
        organisations.hold();
        Member before = members.byIds(Set.of(erase.id())).get(erase.id());
        if (before == null) {
            throw Refusal.notFound("id");
        }
        Versions.expect(erase.expectedVersion(), before);
        new Problems()
                .unless(
                        before.email().equalsIgnoreCase(erase.email().strip()),
                        PlatformError.INVALID,
                        "email",
                        "To confirm the erasure, repeat the member's e-mail address.")
                .refuse();
        invitations.revokeThoseOf(before, "eraseMember");
        repository.end(erase.id());
        admins.keepOne("id");
        Member after = Objects.requireNonNull(members.byIds(Set.of(erase.id())).get(erase.id()));
        changes.record("eraseMember", null, after, erase.reason());
        jobs.start(
                MemberErasure.KIND,
                "eraseMember",
                new MemberErasure.Whom(before.id().value(), before.subject()),
                erase.reason());
        callers.forget();
        return after;
    }
}
