package dev.throughline.organisation.joining;

import dev.throughline.organisation.emaildomain.EmailDomains;
import dev.throughline.organisation.founding.FoundingError;
import dev.throughline.organisation.founding.Membership;
import dev.throughline.organisation.keycloak.KeycloakDomains;
import dev.throughline.organisation.keycloak.KeycloakOrganization;
import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.GrantRole;
import dev.throughline.organisation.role.Role;
import dev.throughline.organisation.role.RoleGrants;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.OrganisationState;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.security.Account;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Whoever shows a verified e-mail address of a verified domain comes in, where the organisation wants that. Keycloak
/// says whose a domain is, the organisation's own rows say whether that holds, and what is not open looks like what is
/// not there.
@Service
public class Joinings {

    private static final String ACTION = "joinOrganisation";

    private final EmailDomains domains;
    private final JoiningPolicies policies;
    private final Organisations organisations;
    private final Members members;
    private final RoleGrants grants;
    private final KeycloakDomains keycloak;
    private final KeycloakRealm realm;
    private final TenantTransactions transactions;

    Joinings(
            EmailDomains domains,
            JoiningPolicies policies,
            Organisations organisations,
            Members members,
            RoleGrants grants,
            KeycloakDomains keycloak,
            KeycloakRealm realm,
            TenantTransactions transactions) {
        this.domains = domains;
        this.policies = policies;
        this.organisations = organisations;
        this.members = members;
        this.grants = grants;
        this.keycloak = keycloak;
        this.realm = realm;
        this.transactions = transactions;
    }

    List<JoinableOrganisation> joinable() {
        Account account = Account.current();
        return domain(account).stream()
                .flatMap(domain -> keycloak.with(domain).stream()
                        .flatMap(organization ->
                                transactions.in(organization.id(), () -> offer(account, domain)).stream()))
                .toList();
    }

    Membership join(JoinOrganisation join) {
        Account account = Account.current();
        String domain = domain(account)
                .orElseThrow(() -> Refusal.of(
                        FoundingError.EMAIL_NOT_VERIFIED, "", "Confirm your e-mail address at the login first."));
        KeycloakOrganization organization = keycloak.with(domain).stream()
                .filter(found -> found.alias().equals(join.slug()))
                .findFirst()
                .orElseThrow(Joinings::closed);
        return transactions.in(organization.id(), () -> enter(account, domain));
    }

    private Optional<JoinableOrganisation> offer(Account account, String domain) {
        if (organisations.current().state() != OrganisationState.ACTIVE
                || policies.role().isEmpty()
                || !domains.verified().contains(domain)
                || members.bySubject(account.subject()).isPresent()) {
            return Optional.empty();
        }
        Organisation organisation = organisations.current();
        return Optional.of(new JoinableOrganisation(organisation.slug(), organisation.name()));
    }

    /// Keycloak comes last: without the row here, belonging to its organization opens nothing.
    private Membership enter(Account account, String domain) {
        Role role = policies.heldRole()
                .filter(open -> domains.verified().contains(domain))
                .filter(open -> organisations.current().state() == OrganisationState.ACTIVE)
                .orElseThrow(Joinings::closed);
        Optional<Member> known = members.lockBySubject(account.subject());
        if (known.isEmpty()) {
            Member member = members.join(account, ACTION);
            account.acting(member.id().value(), () -> {
                grants.grantOnEntry(ACTION, new GrantRole(member.id(), role.id(), null, null));
                return member;
            });
        } else if (!known.get().mayEnter()) {
            throw Refusal.of(
                    JoiningError.MEMBERSHIP_ENDED,
                    "slug",
                    "You were a member of this organisation; ask its admin to bring you back.");
        }
        Organisation organisation = organisations.current();
        realm.addMember(organisation.id().value(), account.subject());
        return Membership.in(organisation);
    }

    private static Optional<String> domain(Account account) {
        String email = account.email();
        return email == null || !account.emailVerified()
                ? Optional.empty()
                : Optional.of(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    private static Refusal closed() {
        return Refusal.of(
                PlatformError.NOT_FOUND,
                "slug",
                "No organisation with this short name is open to your e-mail address.");
    }
}
