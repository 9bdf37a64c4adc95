package dev.throughline.organisation.keycloak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/// The organizations of the realm and the accounts that belong to them. Every call may be repeated: what is there
/// already, or gone already, is as wanted.
@Service
public class KeycloakRealm {

    private static final String ORGANIZATIONS = "/organizations";
    private static final String ORGANIZATION = "/organizations/{id}";
    /// What Keycloak says instead of a conflict where two come at the same time.
    private static final String DUPLICATE = "Duplicate resource";
    private static final String MEMBER = "/organizations/{id}/members/{user}";

    private final AdminApi api;

    KeycloakRealm(AdminApi api) {
        this.api = api;
    }

    /// The new organization's id; empty where the alias is taken.
    public Optional<UUID> create(String alias, Map<String, String> attributes) {
        try {
            var location = api.call(client -> client.post()
                    .uri(ORGANIZATIONS)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("name", alias, "alias", alias, "attributes", lists(attributes)))
                    .retrieve()
                    .toBodilessEntity()
                    .getHeaders()
                    .getLocation());
            String path = String.valueOf(location);
            return Optional.of(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        } catch (HttpClientErrorException refused) {
            if (isThere(refused)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    public Optional<KeycloakOrganization> find(UUID id) {
        try {
            return Optional.ofNullable(api.call(
                    client -> client.get().uri(ORGANIZATION, id).retrieve().body(KeycloakOrganization.class)));
        } catch (HttpClientErrorException.NotFound gone) {
            return Optional.empty();
        }
    }

    /// At most a hundred of those whose attribute has the value.
    public List<KeycloakOrganization> byAttribute(String name, String value) {
        return all("/organizations?q={query}&briefRepresentation=false&max=100", name + ":" + value);
    }

    /// All of them, page by page; an empty page is the end.
    public List<KeycloakOrganization> page(int first, int size) {
        return all("/organizations?briefRepresentation=true&max=" + size + "&first={first}", String.valueOf(first));
    }

    /// Sets attributes beside those that are there; an empty value removes one. One that is gone keeps none.
    public void mark(UUID id, Map<String, String> attributes) {
        try {
            change(id, organization -> put(organization, attributes));
        } catch (HttpClientErrorException.NotFound gone) {
            return;
        }
    }

    /// Reads the organization and writes it back changed, since Keycloak takes it as a whole.
    void change(UUID id, Consumer<Map<String, Object>> change) {
        Map<String, Object> organization = new HashMap<>(whole(id));
        change.accept(organization);
        api.call(client -> client.put()
                .uri(ORGANIZATION, id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(organization)
                .retrieve()
                .toBodilessEntity());
    }

    /// Its identity providers go first: Keycloak would keep them, linked to nobody and offered to everybody.
    public void delete(UUID id) {
        for (Map<String, Object> provider : providers(id)) {
            remove("/identity-provider/instances/{alias}", String.valueOf(provider.get("alias")));
        }
        remove(ORGANIZATION, id);
    }

    public Optional<KeycloakUser> userByEmail(String email) {
        List<KeycloakUser> found = api.call(client -> client.get()
                .uri("/users?email={email}&exact=true", email)
                .retrieve()
                .body(new ParameterizedTypeReference<List<KeycloakUser>>() {}));
        return found == null ? Optional.empty() : found.stream().findFirst();
    }

    public void addMember(UUID organization, String user) {
        try {
            api.call(client -> client.post()
                    .uri("/organizations/{id}/members", organization)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(user)
                    .retrieve()
                    .toBodilessEntity());
        } catch (HttpClientErrorException refused) {
            if (!isThere(refused)) {
                throw refused;
            }
        }
    }

    public void removeMember(UUID organization, String user) {
        try {
            api.call(client ->
                    client.delete().uri(MEMBER, organization, user).retrieve().toBodilessEntity());
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.BadRequest gone) {
            return;
        }
    }

    private static void put(Map<String, Object> organization, Map<String, String> attributes) {
        Map<String, Object> all = new HashMap<>();
        if (organization.get("attributes") instanceof Map<?, ?> there) {
            there.forEach((name, values) -> all.put(String.valueOf(name), values));
        }
        all.putAll(lists(attributes));
        attributes.forEach((name, value) -> {
            if (value.isEmpty()) {
                all.remove(name);
            }
        });
        organization.put("attributes", all);
    }

    private void remove(String uri, Object id) {
        try {
            api.call(client -> client.delete().uri(uri, id).retrieve().toBodilessEntity());
        } catch (HttpClientErrorException.NotFound gone) {
            return;
        }
    }

    private List<Map<String, Object>> providers(UUID id) {
        try {
            List<Map<String, Object>> found = api.call(client -> client.get()
                    .uri("/organizations/{id}/identity-providers", id)
                    .retrieve()
                    .body(new ParameterizedTypeReference<List<Map<String, Object>>>() {}));
            return found == null ? List.of() : found;
        } catch (HttpClientErrorException.NotFound gone) {
            return List.of();
        }
    }

    private Map<String, Object> whole(UUID id) {
        Map<String, Object> found = api.call(client -> client.get()
                .uri(ORGANIZATION, id)
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {}));
        return found == null ? Map.of() : found;
    }

    private List<KeycloakOrganization> all(String uri, String value) {
        List<KeycloakOrganization> found = api.call(client -> client.get()
                .uri(uri, value)
                .retrieve()
                .body(new ParameterizedTypeReference<List<KeycloakOrganization>>() {}));
        return found == null ? new ArrayList<>() : found;
    }

    private static boolean isThere(HttpClientErrorException refused) {
        return refused instanceof HttpClientErrorException.Conflict
                || refused instanceof HttpClientErrorException.BadRequest
                        && refused.getResponseBodyAsString().contains(DUPLICATE);
    }

    private static Map<String, List<String>> lists(Map<String, String> attributes) {
        Map<String, List<String>> lists = new HashMap<>();
        attributes.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }
}
