package dev.throughline.organisation.identityprovider;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.emaildomain.EmailDomainError;
import dev.throughline.organisation.emaildomain.EmailDomains;
import dev.throughline.organisation.keycloak.KeycloakDomains;
import dev.throughline.organisation.keycloak.KeycloakProviders;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// An organisation has one provider at a time, so that its alias in Keycloak, and with it the redirect URI, is known
/// before the provider is. Keycloak is told last: if it says no, nothing has happened here; and what a lost commit left
/// there, the next attempt replaces.
@Service
public class IdentityProviders implements Nodes<IdentityProviderId, IdentityProvider> {

    private static final String CLIENT_ID = "clientId";
    private static final String CLIENT_SECRET = "clientSecret";

    private final IdentityProviderRepository repository;
    private final Discovery discovery;
    private final KeycloakProviders keycloak;
    private final EmailDomains domains;
    private final KeycloakDomains proven;
    private final Organisations organisations;
    private final Access access;
    private final Changes changes;

    IdentityProviders(
            IdentityProviderRepository repository,
            Discovery discovery,
            KeycloakProviders keycloak,
            EmailDomains domains,
            KeycloakDomains proven,
            Organisations organisations,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.discovery = discovery;
        this.keycloak = keycloak;
        this.domains = domains;
        this.proven = proven;
        this.organisations = organisations;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<IdentityProviderId> idType() {
        return IdentityProviderId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_CHANGE.name();
    }

    @Override
    public Map<IdentityProviderId, IdentityProvider> byIds(Set<IdentityProviderId> ids) {
        return repository.byIds(ids);
    }

    Connection<IdentityProvider> page(Listing listing) {
        return repository.page(listing);
    }

    Map<Organisation, String> redirectUris(Set<Organisation> askers) {
        return askers.stream()
                .collect(Collectors.toMap(Function.identity(), asker -> keycloak.redirectUri(alias(asker))));
    }

    /// Whether Keycloak still has what is connected here.
    Map<IdentityProviderId, Boolean> connected(Set<IdentityProviderId> ids) {
        Organisation organisation = organisations.current();
        Map<IdentityProviderId, Boolean> connected = new HashMap<>();
        byIds(ids)
                .forEach((id, provider) -> connected.put(
                        id,
                        provider.archivedAt() == null
                                && keycloak.isConnected(organisation.id().value(), alias(organisation))));
        return connected;
    }

    IdentityProvider connect(ConnectIdentityProvider connect) {
        requireAll();
        Problems problems = new Problems();
        ClientSecrets.refuse(problems, connect.clientSecret());
        problems.unless(
                        isProven(domains.heldVerified()),
                        EmailDomainError.DOMAIN_NOT_VERIFIED,
                        "",
                        "Verify a domain first: your identity provider vouches for addresses of your domains only.")
                .refuse();
        OpenIdConfiguration configuration = discovery.of(connect.issuer());
        IdentityProvider connected = repository.insert(connect, String.valueOf(configuration.issuer()));
        changes.created("connectIdentityProvider", connected);
        Map<String, String> config = configuration.config();
        config.put(CLIENT_ID, connect.clientId());
        config.put(CLIENT_SECRET, connect.clientSecret());
        Organisation organisation = organisations.current();
        if (!keycloak.connect(organisation.id().value(), alias(organisation), connect.name(), config)) {
            throw Refusal.of(
                    PlatformError.INVALID,
                    "issuer",
                    "The login server does not accept this identity provider's addresses.");
        }
        return connected;
    }

    /// The login server has the last word: without a domain there, a provider could vouch for any address.
    private boolean isProven(List<String> verified) {
        UUID organisation = organisations.current().id().value();
        return verified.stream()
                .flatMap(domain -> proven.with(domain).stream())
                .anyMatch(found -> found.id().equals(organisation));
    }

    IdentityProvider change(ChangeIdentityProvider change) {
        requireAll();
        Problems problems = new Problems();
        ClientSecrets.refuse(problems, change.clientSecret());
        problems.refuse();
        IdentityProvider before = repository.lock(change.id());
        Versions.expect(change.expectedVersion(), before);
        IdentityProvider after = repository.update(change);
        changes.record("changeIdentityProvider", before, after, change.reason());
        Map<String, String> config = new HashMap<>(Map.of(CLIENT_ID, after.clientId()));
        if (change.clientSecret() != null) {
            config.put(CLIENT_SECRET, change.clientSecret());
        }
        if (!keycloak.change(alias(organisations.current()), after.name(), config)) {
            throw Refusal.of(
                    IdentityProviderError.IDENTITY_PROVIDER_GONE,
                    "id",
                    "The login server does not have this identity provider any more; disconnect it, and connect it again.");
        }
        return after;
    }

    /// People who came by it stay members; they log in with a password of their own from now on.
    IdentityProvider disconnect(DisconnectIdentityProvider disconnect) {
        requireAll();
        IdentityProvider before = repository.lock(disconnect.id());
        Versions.expect(disconnect.expectedVersion(), before);
        IdentityProvider after = repository.archive(before.id());
        changes.record("disconnectIdentityProvider", before, after, disconnect.reason());
        keycloak.delete(alias(organisations.current()));
        return after;
    }

    /// A login is a matter of the whole organisation.
    private void requireAll() {
        access.require(Permission.ORGANISATION_CHANGE, (BusinessLineId) null);
    }

    /// Slugs are unique and stay; the prefix keeps them apart from providers of the installation itself.
    private static String alias(Organisation organisation) {
        return "org-" + organisation.slug();
    }
}
