package dev.throughline.organisation.tenant;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.GrantRole;
import dev.throughline.organisation.role.Level;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.organisation.role.RoleGrants;
import dev.throughline.organisation.role.Roles;
import dev.throughline.organisation.setup.SetUps;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
public class Organisations implements Nodes<OrganisationId, Organisation> {

    private final OrganisationRepository repository;
    private final TenantTransactions transactions;
    private final Roles roles;
    private final Members members;
    private final RoleGrants grants;
    private final SetUps setUps;
    private final ApplicationEventPublisher facts;
    private final Access access;
    private final Changes changes;

    Organisations(
            OrganisationRepository repository,
            TenantTransactions transactions,
            Roles roles,
            Members members,
            RoleGrants grants,
            SetUps setUps,
            ApplicationEventPublisher facts,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.transactions = transactions;
        this.roles = roles;
        this.members = members;
        this.grants = grants;
        this.setUps = setUps;
        this.facts = facts;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<OrganisationId> idType() {
        return OrganisationId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.VISION_READ.name();
    }

    @Override
    public String historyPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    /// Whoever operates the product reads it of all of them.
    @Override
    public @Nullable String historyPermission(Organisation organisation) {
        return Caller.current().may("OPERATE") ? null : historyPermission();
    }

    @Override
    public Map<OrganisationId, Organisation> byIds(Set<OrganisationId> ids) {
        return repository.byIds(ids);
    }

    /// The organisation that the caller acts for.
    public Organisation current() {
        return repository.current();
    }

    /// The same; empty where it is not on board.
    public Optional<Organisation> find() {
        return repository.find();
    }

    /// What day it is in the organisation's time zone.
    public LocalDate today() {
        return LocalDate.now(ZoneId.of(current().timeZone()));
    }

    /// Holds the organisation against its deletion until the transaction ends.
    public void hold() {
        repository.hold();
    }

    /// The organisation of this tenant, where it is on board.
    public Optional<Organisation> find(UUID tenant) {
        return transactions.in(tenant, repository::find);
    }

    /// The same; where it is not, does something that must not cross the tenant's founding.
    public Optional<Organisation> findOrElse(UUID tenant, Runnable absent) {
        return transactions.alone(tenant, () -> {
            Optional<Organisation> found = repository.find();
            if (found.isEmpty()) {
                absent.run();
            }
            return found;
        });
    }

    Organisation found(FoundOrganisation found) {
        return found(found, () -> {});
    }

    /// The tenant, its default roles and its first admin, in one transaction, which begins with what has to be done
    /// elsewhere first.
    public Organisation found(FoundOrganisation found, Runnable first) {
        Problems problems = new Problems();
        Slugs.refuse(problems, found.slug());
        refuseUnknown(problems, found.timeZone());
        problems.refuse();
        return transactions.alone(found.keycloakId(), () -> {
            first.run();
            Organisation organisation = repository.insert(found);
            changes.created("foundOrganisation", organisation);
            var admin = roles.found().get(Level.ADMIN);
            Member member = members.add(found.admin());
            grants.give(new GrantRole(member.id(), Objects.requireNonNull(admin).id(), null, null));
            setUps.begin();
            facts.publishEvent(new OrganisationFounded(
                    member.id(), Objects.requireNonNullElse(found.template(), SetUpTemplate.EMPTY)));
            return organisation;
        });
    }

    Organisation change(ChangeOrganisation change) {
        access.require(Permission.ORGANISATION_CHANGE, Place.ORGANISATION);
        refuseUnknown(change.timeZone().value());
        Organisation before = repository.lock();
        Versions.expect(change.expectedVersion(), before);
        Organisation after = repository.update(before.id(), change);
        changes.record("changeOrganisation", before, after, change.reason());
        return after;
    }

    private static void refuseUnknown(@Nullable String timeZone) {
        Problems problems = new Problems();
        refuseUnknown(problems, timeZone);
        problems.refuse();
    }

    public static void refuseSlug(Problems problems, String slug) {
        Slugs.refuse(problems, slug);
    }

    public static void refuseUnknown(Problems problems, @Nullable String timeZone) {
        problems.unless(
                timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone),
                PlatformError.INVALID,
                "timeZone",
                "This is not a time zone of the IANA database, such as \"Europe/Berlin\".");
    }
}
