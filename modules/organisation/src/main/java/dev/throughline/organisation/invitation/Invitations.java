package dev.throughline.organisation.invitation;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Role;
import dev.throughline.organisation.role.RoleGrants;
import dev.throughline.organisation.role.ScopedGrants;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.AfterCommit;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.LinkToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Invites people, under the same rules as granting them the role.
@Service
public class Invitations implements Nodes<InvitationId, Invitation> {

    private final InvitationRepository repository;
    private final Deliveries deliveries;
    private final Organisations organisations;
    private final Members members;
    private final RoleGrants grants;
    private final ScopedGrants scoped;
    private final Access access;
    private final Changes changes;
    private final Duration validity;

    Invitations(
            InvitationRepository repository,
            Deliveries deliveries,
            Organisations organisations,
            Members members,
            RoleGrants grants,
            ScopedGrants scoped,
            Access access,
            Changes changes,
            @Value("${throughline.invitation.validity:7d}") Duration validity) {
        this.repository = repository;
        this.deliveries = deliveries;
        this.organisations = organisations;
        this.members = members;
        this.grants = grants;
        this.scoped = scoped;
        this.access = access;
        this.changes = changes;
        this.validity = validity;
    }

    @Override
    public IdType<InvitationId> idType() {
        return InvitationId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.PEOPLE_CHANGE.name();
    }

    @Override
    public Map<InvitationId, Invitation> byIds(Set<InvitationId> ids) {
        return repository.byIds(ids);
    }

    Connection<Invitation> page(Listing listing, List<InvitationState> states) {
        return repository.page(listing, states);
    }

    AfterCommit<Invitation> invite(InviteMember invite) {
        Role role = grants.requireGrantable(invite.roleId(), invite.businessLineId(), invite.teamId());
        RoleGrants.refuseArchived(new Problems(), role, "roleId").refuse();
        scoped.admit(invite.businessLineId(), invite.teamId());
        String email = invite.email().strip().toLowerCase(Locale.ROOT);
        refuseMember(email);
        repository.expire(email);
        LinkToken token = fresh();
        Invitation invitation = repository.insert(invite, email, access.caller(), token.digest(), expiry());
        changes.created("inviteMember", invitation);
        return deliveries.of(invitation, token);
    }

    /// Whoever has the former link cannot use it any more.
    AfterCommit<Invitation> resend(ResendInvitation resend) {
        Invitation before = lock(resend.id(), resend.expectedVersion());
        Moves.expect(before.state(), InvitationState.OPEN);
        refuseMember(before.email());
        LinkToken token = fresh();
        Invitation after = repository.renew(before.id(), token.digest(), expiry());
        changes.record("resendInvitation", before, after, resend.reason());
        return deliveries.of(after, token);
    }

    Invitation revoke(RevokeInvitation revoke) {
        Invitation before = lock(revoke.id(), revoke.expectedVersion());
        Moves.expect(before.state(), InvitationState.REVOKED);
        Invitation after = repository.revoke(before.id());
        changes.record("revokeInvitation", before, after, revoke.reason());
        return after;
    }

    /// Nobody comes in on the word of somebody who has gone, nor comes back by a link from before.
    public void revokeThoseOf(Member gone, String action) {
        for (Invitation before : repository.lockOpenOf(gone.id(), gone.email().toLowerCase(Locale.ROOT))) {
            changes.changed(action, before, repository.revoke(before.id()));
        }
    }

    private Invitation lock(InvitationId id, @Nullable Integer expectedVersion) {
        Invitation invitation = repository.lock(id);
        grants.requireGrantable(invitation.roleId(), invitation.businessLineId(), invitation.teamId());
        Versions.expect(expectedVersion, invitation);
        return invitation;
    }

    private void refuseMember(String email) {
        Member member = members.byEmail(email).orElse(null);
        if (member != null) {
            throw Refusal.of(
                    InvitationError.ALREADY_MEMBER,
                    "email",
                    "%s is a member already%s."
                            .formatted(
                                    member.name(),
                                    member.mayEnter()
                                            ? "; grant the role instead"
                                            : ", though deactivated; reactivate the member instead"));
        }
    }

    private LinkToken fresh() {
        return LinkToken.fresh(organisations.current().id().value());
    }

    private Instant expiry() {
        return Instant.now().plus(validity);
    }
}
