package dev.throughline.organisation.keycloak;

import dev.throughline.platform.errors.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/// The e-mail domains of organizations; a domain belongs to one organization of the realm at most. Domains that
/// somebody entered in Keycloak itself stay.
@Service
public class KeycloakDomains {

    private static final String DOMAINS = "domains";
    private static final String NAME = "name";

    private final AdminApi api;
    private final KeycloakRealm realm;

    KeycloakDomains(AdminApi api, KeycloakRealm realm) {
        this.api = api;
        this.realm = realm;
    }

    /// Adds it as verified; false where another organization has it.
    public boolean add(UUID organization, String domain) {
        try {
            change(organization, domains -> {
                domains.removeIf(other -> domain.equals(other.get(NAME)));
                domains.add(Map.of(NAME, domain, "verified", true));
            });
            return true;
        } catch (HttpClientErrorException.BadRequest linkedElsewhere) {
            return false;
        }
    }

    public void remove(UUID organization, String domain) {
        change(organization, domains -> domains.removeIf(other -> domain.equals(other.get(NAME))));
    }

    /// The organization for which the domain is verified.
    public List<KeycloakOrganization> with(String domain) {
        List<KeycloakOrganization> found = api.call(client -> client.get()
                .uri("/organizations?search={domain}&exact=true&briefRepresentation=false", domain)
                .retrieve()
                .body(new ParameterizedTypeReference<List<KeycloakOrganization>>() {}));
        return found == null
                ? List.of()
                : found.stream()
                        .filter(organization -> organization.has(domain))
                        .toList();
    }

    private void change(UUID id, Consumer<List<Map<?, ?>>> change) {
        try {
            realm.change(id, organization -> {
                List<Map<?, ?>> domains = new ArrayList<>();
                if (organization.get(DOMAINS) instanceof List<?> there) {
                    there.forEach(domain -> {
                        if (domain instanceof Map<?, ?> map) {
                            domains.add(map);
                        }
                    });
                }
                change.accept(domains);
                organization.put(DOMAINS, domains);
            });
        } catch (HttpClientErrorException.NotFound unknown) {
            throw new Unavailable(
                    "The login server does not know this organisation; nothing was changed, ask the operator of this installation.",
                    unknown);
        }
    }
}
