package dev.throughline.organisation.membership;

import dev.throughline.organisation.invitation.Invitations;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.MemberState;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.organisation.role.RoleGrant;
import dev.throughline.organisation.role.RoleGrants;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.AfterCommit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who goes is refused from the next request on, whether or not the login server can be told at once.
@Service
public class Memberships {

    private final Members members;
    private final RoleGrants grants;
    private final Invitations invitations;
    private final Organisations organisations;
    private final Removals removals;
    private final Access access;

    Memberships(
            Members members,
            RoleGrants grants,
            Invitations invitations,
            Organisations organisations,
            Removals removals,
            Access access) {
        this.members = members;
        this.grants = grants;
        this.invitations = invitations;
        this.organisations = organisations;
        this.removals = removals;
        this.access = access;
    }

    /// Everybody may correct the own name.
    Member change(ChangeMember change) {
        if (!access.caller().equals(change.id())) {
            requirePeople();
        }
        Member before = lock(change.id(), change.expectedVersion());
        return members.rename(before, change.name(), change.reason());
    }

    Member deactivate(DeactivateMember deactivate) {
        requirePeople();
        Member before = going(deactivate.id(), deactivate.expectedVersion());
        grants.requireOver(before.id());
        invitations.revokeThoseOf(before, "deactivateMember");
        return members.move("deactivateMember", before, MemberState.DEACTIVATED, deactivate.reason());
    }

    Member reactivate(ReactivateMember reactivate) {
        requirePeople();
        Member before = lock(reactivate.id(), reactivate.expectedVersion());
        grants.requireOver(before.id());
        return members.move("reactivateMember", before, MemberState.ACTIVE, reactivate.reason());
    }

    AfterCommit<Member> remove(RemoveMember remove) {
        requirePeople();
        Member before = going(remove.id(), remove.expectedVersion());
        grants.requireOver(before.id());
        return told(end("removeMember", before, remove.reason()));
    }

    AfterCommit<Member> leave(LeaveOrganisation leave) {
        new Problems()
                .unless(
                        organisations.current().slug().equals(leave.slug()),
                        PlatformError.INVALID,
                        "slug",
                        "This is not the short name of the organisation that you are about to leave.")
                .refuse();
        return told(end("leaveOrganisation", going(access.caller(), null), leave.reason()));
    }

    RoleGrant transfer(TransferRole transfer) {
        return grants.transfer(
                transfer.id(), transfer.expectedVersion(), () -> receiver(transfer.memberId()), transfer.reason());
    }

    private MemberId receiver(MemberId id) {
        Member receiver = members.lock(id, "memberId");
        new Problems()
                .unless(
                        receiver.mayEnter(),
                        PlatformError.INVALID,
                        "memberId",
                        "This member was removed or deactivated, so nothing can be handed over to them.")
                .refuse();
        return receiver.id();
    }

    /// Whoever is about to go, who is not the last admin; those who take somebody away wait for one another here,
    /// before they wait for a member.
    public Member going(MemberId id, @Nullable Integer expectedVersion) {
        grants.refuseLastAdmin(id);
        return lock(id, expectedVersion);
    }

    /// Every way of leaving comes by here.
    public Member end(String action, Member before, @Nullable String reason) {
        Member after = members.remove(action, before, reason);
        grants.endAll(action, before.id(), reason);
        invitations.revokeThoseOf(before, action);
        return after;
    }

    private AfterCommit<Member> told(Member gone) {
        UUID organisation = organisations.current().id().value();
        return new AfterCommit<>(gone, () -> Map.of("loginServerKnows", removals.settle(organisation, gone.id())));
    }

    private void requirePeople() {
        access.require(Permission.PEOPLE_CHANGE, Place.ORGANISATION);
    }

    private Member lock(MemberId id, @Nullable Integer expectedVersion) {
        Member member = members.lock(id, "id");
        Versions.expect(expectedVersion, member);
        return member;
    }
}
