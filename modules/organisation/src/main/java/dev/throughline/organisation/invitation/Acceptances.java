package dev.throughline.organisation.invitation;

import dev.throughline.organisation.founding.FoundingError;
import dev.throughline.organisation.founding.Membership;
import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.RoleGrants;
import dev.throughline.organisation.tenant.OrganisationState;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.ErrorCode;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.security.Account;
import dev.throughline.platform.security.CallerCache;
import dev.throughline.platform.security.LinkToken;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Lets the invited person in. Member, role and the accepted invitation are one transaction, and Keycloak is told last
/// in it: if Keycloak fails, nothing has happened; if the commit fails after it, Keycloak knows a person whom we do not
/// let in, which the next attempt heals.
@Service
class Acceptances {

    private static final String ACTION = "acceptInvitation";
    private static final String TOKEN = "token";

    private final InvitationRepository repository;
    private final Deliveries deliveries;
    private final TenantTransactions transactions;
    private final Organisations organisations;
    private final Members members;
    private final RoleGrants grants;
    private final KeycloakRealm realm;
    private final Changes changes;
    private final CallerCache callers;

    Acceptances(
            InvitationRepository repository,
            Deliveries deliveries,
            TenantTransactions transactions,
            Organisations organisations,
            Members members,
            RoleGrants grants,
            KeycloakRealm realm,
            Changes changes,
            CallerCache callers) {
        this.repository = repository;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.organisations = organisations;
        this.members = members;
        this.grants = grants;
        this.realm = realm;
        this.changes = changes;
        this.callers = callers;
    }

    /// What the link leads to; nothing where there is no such link, wherever it might lead.
    Optional<InvitationTerms> terms(String text) {
        return LinkToken.read(text)
                .flatMap(token -> transactions.in(
                        token.organisation(),
                        () -> repository.byToken(token.digest()).map(deliveries::terms)));
    }

    /// The member comes before the invitation, as where a member goes.
    Membership accept(AcceptInvitation accept) {
        Account account = Account.current();
        LinkToken token = LinkToken.read(accept.token()).orElseThrow(Acceptances::unknown);
        return transactions.in(token.organisation(), () -> {
            members.lockBySubject(account.subject());
            Invitation invitation = repository.lockByToken(token.digest()).orElseThrow(Acceptances::unknown);
            if (invitation.state() != InvitationState.ACCEPTED || !acceptedBy(account, invitation)) {
                refuse(invitation, account);
                refuseClosed();
                join(invitation, account);
            }
            realm.addMember(token.organisation(), account.subject());
            return Membership.in(organisations.current());
        });
    }

    private void join(Invitation invitation, Account account) {
        Member member = members.join(account, ACTION);
        account.acting(member.id().value(), () -> {
            grants.grantOnEntry(ACTION, invitation.grantTo(member.id()));
            Invitation accepted = repository.accept(invitation.id(), member.id());
            changes.changed(ACTION, invitation, accepted);
            return accepted;
        });
        callers.forget();
    }

    private boolean acceptedBy(Account account, Invitation invitation) {
        return members.bySubject(account.subject())
                .filter(member -> member.id().equals(invitation.acceptedBy()))
                .filter(Member::mayEnter)
                .isPresent();
    }

    private static void refuse(Invitation invitation, Account account) {
        switch (invitation.state()) {
            case ACCEPTED ->
                throw no(
                        InvitationError.INVITATION_ACCEPTED,
                        "This invitation was accepted already; ask for a new one.");
            case REVOKED -> throw no(InvitationError.INVITATION_REVOKED, "This invitation was taken back.");
            case EXPIRED ->
                throw no(InvitationError.INVITATION_EXPIRED, "This invitation has expired; ask for a new link.");
            case OPEN -> {}
        }
        new Problems()
                .unless(
                        invitation.email().equalsIgnoreCase(account.email()),
                        InvitationError.INVITATION_FOR_ANOTHER,
                        TOKEN,
                        "This invitation is for another e-mail address than that of your account; log in with the account that was invited.")
                .refuse();
        new Problems()
                .unless(
                        account.emailVerified() || invitation.delivery() == InvitationDelivery.EMAIL,
                        FoundingError.EMAIL_NOT_VERIFIED,
                        TOKEN,
                        "Confirm your e-mail address at the login first, then accept again.")
                .refuse();
    }

    /// Nobody comes into an organisation that keeps its own people out.
    private void refuseClosed() {
        if (organisations.current().state() != OrganisationState.ACTIVE) {
            throw no(
                    InvitationError.ORGANISATION_CLOSED,
                    "The organisation is suspended or about to leave; accept again once it is back.");
        }
    }

    private static Refusal unknown() {
        return no(PlatformError.NOT_FOUND, "There is no invitation behind this link, or a newer link has replaced it.");
    }

    private static Refusal no(ErrorCode code, String message) {
        return Refusal.of(code, TOKEN, message);
    }
}
