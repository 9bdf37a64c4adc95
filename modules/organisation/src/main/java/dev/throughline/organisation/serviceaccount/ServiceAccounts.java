package dev.throughline.organisation.serviceaccount;

import static dev.throughline.organisation.role.Permission.SERVICE_ACCOUNT_CHANGE;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.ScopedGrants;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.CallerCache;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class ServiceAccounts implements Nodes<ServiceAccountId, ServiceAccount> {

    private final ServiceAccountRepository repository;
    private final ApiKeys keys;
    private final ScopedGrants scoped;
    private final Access access;
    private final Changes changes;
    private final CallerCache callers;

    ServiceAccounts(
            ServiceAccountRepository repository,
            ApiKeys keys,
            ScopedGrants scoped,
            Access access,
            Changes changes,
            CallerCache callers) {
        this.repository = repository;
        this.keys = keys;
        this.scoped = scoped;
        this.access = access;
        this.changes = changes;
        this.callers = callers;
    }

    @Override
    public IdType<ServiceAccountId> idType() {
        return ServiceAccountId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    /// Each of them sees itself, and not who changed what it may do, and why.
    @Override
    public String historyPermission() {
        return readPermission();
    }

    @Override
    public Map<ServiceAccountId, ServiceAccount> byIds(Set<ServiceAccountId> ids) {
        return repository.byIds(ids);
    }

    Connection<ServiceAccount> page(Listing listing) {
        return repository.page(listing);
    }

    ServiceAccount create(CreateServiceAccount create) {
        BusinessLineId line = create.businessLineId();
        TeamId team = create.teamId();
        scoped.admit(line, team);
        access.demand(may(SERVICE_ACCOUNT_CHANGE, line, team), SERVICE_ACCOUNT_CHANGE);
        refuse(create.allows(), Set.of(), line, team);
        refuseEnd(create.expiresAt());
        ServiceAccount created = repository.insert(create, access.caller());
        changes.created("createServiceAccount", created);
        return created;
    }

    ServiceAccount change(ChangeServiceAccount change) {
        ServiceAccount before = hold(change.id(), "id");
        Versions.expect(change.expectedVersion(), before);
        if (!change.allows().isOmitted()) {
            refuse(change.allows().value(), before.allows(), before.businessLineId(), before.teamId());
        }
        if (!change.expiresAt().isOmitted()) {
            refuseEnd(change.expiresAt().value());
        }
        ServiceAccount after = repository.update(change);
        keys.end(after, change.reason());
        changes.record("changeServiceAccount", before, after, change.reason());
        callers.forget();
        return after;
    }

    ServiceAccount revoke(RevokeServiceAccount revoke) {
        ServiceAccount before = hold(revoke.id(), "id");
        Versions.expect(revoke.expectedVersion(), before);
        ServiceAccount after = repository.revoke(before.id());
        keys.revokeAll(before, revoke.reason());
        changes.record("revokeServiceAccount", before, after, revoke.reason());
        callers.forget();
        return after;
    }

    /// Locked, for who may change it.
    private ServiceAccount hold(ServiceAccountId id, String path) {
        ServiceAccount account = repository.lock(id, path);
        access.demand(may(SERVICE_ACCOUNT_CHANGE, account.businessLineId(), account.teamId()), SERVICE_ACCOUNT_CHANGE);
        return account;
    }

    /// Reading is handed on by who may read there. To draft and to measure is for product roles, which an admin does
    /// not have, and hands on as with roles.
    private void refuse(
            @Nullable Set<Permission> wanted,
            Collection<Permission> before,
            @Nullable BusinessLineId line,
            @Nullable TeamId team) {
        if (wanted == null || wanted.isEmpty()) {
            throw Refusal.of(PlatformError.INVALID, "allows", "Allow at least one thing.");
        }
        Set<Permission> added = new HashSet<>(wanted);
        added.removeAll(before);
        Problems problems = new Problems();
        for (Permission permission : added) {
            problems.unless(
                            permission.openToServiceAccounts(),
                            ServiceAccountError.PERSON_REQUIRED,
                            "allows",
                            "%s is for people: a service account reads, drafts, measures and imports."
                                    .formatted(permission))
                    .unless(
                            !permission.openToServiceAccounts()
                                    || !permission.onlyReads()
                                    || may(permission, line, team),
                            ServiceAccountError.GRANT_BEYOND_OWN,
                            "allows",
                            "%s is something that you do not hold there yourself.".formatted(permission));
        }
        problems.refuse();
    }

    private boolean may(Permission permission, @Nullable BusinessLineId line, @Nullable TeamId team) {
        return team == null ? access.may(permission, line) : access.may(permission, team);
    }

    private static void refuseEnd(@Nullable Instant expiresAt) {
        Instant now = Instant.now();
        Instant latest = now.atOffset(ZoneOffset.UTC).plusYears(1).plusDays(1).toInstant();
        new Problems()
                .unless(
                        expiresAt != null && expiresAt.isAfter(now) && expiresAt.isBefore(latest),
                        PlatformError.INVALID,
                        "expiresAt",
                        "A service account ends in the future, at most a year ahead; it can be prolonged.")
                .refuse();
    }
}
