package dev.throughline.organisation.emaildomain;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.keycloak.KeycloakDomains;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Whose addresses are whose. Keycloak gets to know a domain when it is proven, in the same breath as the row, and
/// last:
/// if Keycloak says no, nothing has happened here.
@Service
public class EmailDomains implements Nodes<EmailDomainId, EmailDomain> {

    private static final String RECORD = "throughline-verification=";

    private final EmailDomainRepository repository;
    private final DomainRecords records;
    private final KeycloakDomains keycloak;
    private final Organisations organisations;
    private final Access access;
    private final Changes changes;

    EmailDomains(
            EmailDomainRepository repository,
            DomainRecords records,
            KeycloakDomains keycloak,
            Organisations organisations,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.records = records;
        this.keycloak = keycloak;
        this.organisations = organisations;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<EmailDomainId> idType() {
        return EmailDomainId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    @Override
    public Map<EmailDomainId, EmailDomain> byIds(Set<EmailDomainId> ids) {
        return repository.byIds(ids);
    }

    /// The names of those in use that are proven.
    public List<String> verified() {
        return repository.verified();
    }

    /// The same, and none of them is released before the transaction at hand has ended.
    public List<String> heldVerified() {
        repository.lockAll();
        return repository.verified();
    }

    Connection<EmailDomain> page(Listing listing) {
        return repository.page(listing);
    }

    Map<EmailDomainId, String> records(Set<EmailDomainId> ids) {
        return repository.tokens(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> record(entry.getValue())));
    }

    EmailDomain claim(ClaimEmailDomain claim) {
        requireAll();
        EmailDomain claimed = repository.insert(DomainNames.normalised(claim.name()), access.caller());
        changes.created("claimEmailDomain", claimed);
        return claimed;
    }

    /// Proving it again is a way to bring Keycloak back in step.
    EmailDomain verify(VerifyEmailDomain verify) {
        requireAll();
        EmailDomain before = repository.lock(verify.id());
        Versions.expect(verify.expectedVersion(), before);
        prove(before);
        EmailDomain after = repository.verify(before.id(), access.caller());
        changes.record("verifyEmailDomain", before, after, verify.reason());
        if (!keycloak.add(organisations.current().id().value(), before.name())) {
            throw Refusal.of(
                    PlatformError.TAKEN,
                    "id",
                    "Another organisation has verified \"%s\"; if it is yours, ask the operator of this installation."
                            .formatted(before.name()));
        }
        return after;
    }

    /// People who came by the domain stay members.
    EmailDomain release(ReleaseEmailDomain release) {
        requireAll();
        EmailDomain before = repository.lock(release.id());
        Versions.expect(release.expectedVersion(), before);
        EmailDomain after = repository.archive(before.id());
        changes.record("releaseEmailDomain", before, after, release.reason());
        if (before.state() == EmailDomainState.VERIFIED) {
            if (repository.verified().isEmpty() && repository.hasIdentityProvider()) {
                throw Refusal.of(
                        PlatformError.IN_USE,
                        "id",
                        "Your identity provider vouches for addresses of this domain, and there is no other one; disconnect it first.");
            }
            keycloak.remove(organisations.current().id().value(), before.name());
        }
        return after;
    }

    private void prove(EmailDomain domain) {
        String wanted = record(
                Objects.requireNonNull(repository.tokens(Set.of(domain.id())).get(domain.id())));
        List<String> texts = records.texts(domain.name())
                .orElseThrow(() -> Refusal.of(
                        EmailDomainError.DNS_UNREACHABLE,
                        "id",
                        "DNS does not answer for \"%s\" at the moment; nothing was changed, try again soon."
                                .formatted(domain.name())));
        if (!texts.contains(wanted)) {
            throw Refusal.of(
                    EmailDomainError.DOMAIN_NOT_VERIFIED,
                    "id",
                    "\"%s\" has no TXT record \"%s\" as yet; a new record takes up to a day to be seen everywhere."
                            .formatted(domain.name(), wanted));
        }
    }

    /// A domain is a matter of the whole organisation.
    private void requireAll() {
        access.require(Permission.ORGANISATION_CHANGE, (BusinessLineId) null);
    }

    private static String record(UUID token) {
        return RECORD + token.toString().replace("-", "");
    }
}
