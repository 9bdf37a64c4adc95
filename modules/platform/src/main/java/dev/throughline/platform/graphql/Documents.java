package dev.throughline.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.graphql.RequestedDocument.Refused;
import dev.throughline.platform.tenancy.Tenant;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the text that a request means, and says whether it is executed for this tenant. Registered ones are looked up
/// again after half a minute, as permissions are; automatic ones are remembered by this node, and told again to it by
/// whoever it does not remember them of.
@Component
class Documents {

    private static final Duration AGE = Duration.ofSeconds(30);
    private static final int SIZE = 10_000;
    private static final long REMEMBERED_CHARACTERS = 10_000_000;

    private record Key(UUID tenant, String sha256) {}

    private final Cache<Key, Optional<String>> registered =
            Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(SIZE).build();
    private final Cache<UUID, Boolean> registeredOnly =
            Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(SIZE).build();
    private final Cache<Key, String> automatic = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_CHARACTERS)
            .weigher((Key key, String text) -> text.length())
            .build();
    private final DocumentStore store;
    private final TenantTransactions transactions;

    Documents(DocumentStore store, TenantTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    String text(RequestedDocument requested) {
        UUID tenant = Tenant.current();
        if (tenant == null) {
            return ofNobody(requested);
        }
        String text = requested.text();
        String sha256 = requested.sha256();
        if (sha256 == null && text != null && !registeredOnly(tenant)) {
            return text;
        }
        String named = sha256 == null ? DocumentCheck.sha256(String.valueOf(text)) : sha256;
        if (text != null && sha256 != null && !DocumentCheck.sha256(text).equals(sha256)) {
            throw new Refused(
                    RequestError.BAD_USER_INPUT, "The hash in extensions.persistedQuery is not that of the query.");
        }
        Key key = new Key(tenant, named);
        Optional<String> known = registered(key);
        if (known.isPresent()) {
            return known.get();
        }
        if (registeredOnly(tenant) && !store.mayRegister()) {
            throw new Refused(
                    RequestError.DOCUMENT_NOT_REGISTERED,
                    "Your organisation executes registered documents only, and this is none of them; whoever holds"
                            + " DOCUMENT_REGISTER registers it.");
        }
        if (text != null) {
            if (requested.automatic()) {
                automatic.put(key, text);
            }
            return text;
        }
        String remembered = requested.automatic() ? automatic.getIfPresent(key) : null;
        if (remembered == null) {
            throw unknown(requested);
        }
        return remembered;
    }

    private static String ofNobody(RequestedDocument requested) {
        if (requested.text() == null) {
            throw unknown(requested);
        }
        return requested.text();
    }

    /// In the words that Apollo's clients wait for.
    private static Refused unknown(RequestedDocument requested) {
        return new Refused(
                RequestError.PERSISTED_QUERY_NOT_FOUND,
                requested.automatic()
                        ? "PersistedQueryNotFound"
                        : "No document of your organisation has this id; register it, or send its text.");
    }

    private Optional<String> registered(Key key) {
        return registered.get(key, missing -> transactions.here(() -> store.text(missing.sha256())));
    }

    private boolean registeredOnly(UUID tenant) {
        return registeredOnly.get(tenant, missing -> transactions.here(store::registeredOnly));
    }
}
