package dev.throughline.organisation.serviceaccount;

import static dev.throughline.organisation.role.Permission.SERVICE_ACCOUNT_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.AfterCommit;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.ApiKeyText;
import dev.throughline.platform.security.CallerCache;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class ApiKeys implements Nodes<ApiKeyId, ApiKey> {

    private static final int MOST = 5;

    private final ApiKeyRepository repository;
    private final ServiceAccountRepository accounts;
    private final Access access;
    private final Changes changes;
    private final CallerCache callers;

    ApiKeys(
            ApiKeyRepository repository,
            ServiceAccountRepository accounts,
            Access access,
            Changes changes,
            CallerCache callers) {
        this.repository = repository;
        this.accounts = accounts;
        this.access = access;
        this.changes = changes;
        this.callers = callers;
    }

    @Override
    public IdType<ApiKeyId> idType() {
        return ApiKeyId.TYPE;
    }

    @Override
    public String readPermission() {
        return SERVICE_ACCOUNT_CHANGE.name();
    }

    @Override
    public Map<ApiKeyId, ApiKey> byIds(Set<ApiKeyId> ids) {
        return repository.byIds(ids);
    }

    Map<ServiceAccountId, Connection<ApiKey>> of(Set<ServiceAccountId> accounts, Listing listing) {
        return repository.of(accounts, listing);
    }

    /// The key itself stands in the answer, and nowhere else.
    AfterCommit<ApiKey> create(CreateApiKey create) {
        ServiceAccount account = accounts.lock(create.serviceAccountId(), "serviceAccountId");
        demand(account);
        if (account.state() != CredentialState.ACTIVE) {
            throw Refusal.of(
                    PlatformError.MOVE_NOT_ALLOWED,
                    "serviceAccountId",
                    "The service account has ended; prolong it, or create another.");
        }
        Instant expiresAt = Objects.requireNonNullElse(create.expiresAt(), account.expiresAt());
        List<ApiKey> active = repository.inUse(account.id()).stream()
                .filter(key -> key.state() == CredentialState.ACTIVE)
                .toList();
        new Problems()
                .unless(
                        expiresAt.isAfter(Instant.now()) && !expiresAt.isAfter(account.expiresAt()),
                        PlatformError.INVALID,
                        "expiresAt",
                        "A key ends in the future, and not after its service account.")
                .unless(
                        active.size() < MOST,
                        ServiceAccountError.LIMIT_REACHED,
                        "serviceAccountId",
                        "A service account has at most %d keys at once; revoke one first.".formatted(MOST))
                .refuse();
        ApiKeyText text = ApiKeyText.issue();
        ApiKey created = repository.insert(account.id(), create.name(), text, expiresAt, access.caller());
        changes.created("createApiKey", created);
        return new AfterCommit<>(created, () -> Map.of("secret", text.text()));
    }

    ApiKey revoke(RevokeApiKey revoke) {
        ApiKey before = repository.lock(revoke.id());
        demand(Objects.requireNonNull(
                accounts.byIds(Set.of(before.serviceAccountId())).get(before.serviceAccountId())));
        Versions.expect(revoke.expectedVersion(), before);
        return revoke("revokeApiKey", before, revoke.reason());
    }

    /// No key outlives its service account.
    void end(ServiceAccount account, @Nullable String reason) {
        for (ApiKey key : repository.inUse(account.id())) {
            if (key.expiresAt().isAfter(account.expiresAt())) {
                changes.record("changeServiceAccount", key, repository.end(key.id(), account.expiresAt()), reason);
            }
        }
    }

    void revokeAll(ServiceAccount account, @Nullable String reason) {
        repository.inUse(account.id()).forEach(key -> revoke("revokeServiceAccount", key, reason));
    }

    private ApiKey revoke(String action, ApiKey before, @Nullable String reason) {
        ApiKey after = repository.revoke(before.id());
        changes.record(action, before, after, reason);
        callers.forget();
        return after;
    }

    private void demand(ServiceAccount account) {
        access.demand(
                account.teamId() == null
                        ? access.may(SERVICE_ACCOUNT_CHANGE, account.businessLineId())
                        : access.may(SERVICE_ACCOUNT_CHANGE, account.teamId()),
                SERVICE_ACCOUNT_CHANGE);
    }
}
