package dev.throughline.stakeholder.advisory;

import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.jobs.Jobs;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who of which account is in a group, and since when. Whoever changes that holds the account, then the member, then
/// the group.
@Service
class AdvisoryMembers implements Nodes<AdvisoryMemberId, AdvisoryMember> {

    private final AdvisoryMemberRepository repository;
    private final AdvisoryGroups groups;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Access access;
    private final Changes changes;
    private final Jobs jobs;

    AdvisoryMembers(
            AdvisoryMemberRepository repository,
            AdvisoryGroups groups,
            Accounts accounts,
            Organisations organisations,
            Access access,
            Changes changes,
            Jobs jobs) {
        this.repository = repository;
        this.groups = groups;
        this.accounts = accounts;
        this.organisations = organisations;
        this.access = access;
        this.changes = changes;
        this.jobs = jobs;
    }

    @Override
    public IdType<AdvisoryMemberId> idType() {
        return AdvisoryMemberId.TYPE;
    }

    @Override
    public String readPermission() {
        return CONVERSATION_READ.name();
    }

    @Override
    public Map<AdvisoryMemberId, AdvisoryMember> byIds(Set<AdvisoryMemberId> ids) {
        return repository.byIds(ids);
    }

    Map<AdvisoryGroupId, Connection<AdvisoryMember>> of(Set<AdvisoryGroupId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    Map<AccountId, Connection<AdvisoryMember>> ofAccounts(Set<AccountId> parents, Listing listing) {
        return access.may(CONVERSATION_READ) ? repository.ofAccounts(parents, listing) : Map.of();
    }

    AdvisoryMember add(AddAdvisoryMember add) {
        demandReading();
        LocalDate joinedOn = Objects.requireNonNullElseGet(add.joinedOn(), organisations::today);
        refuseFuture(joinedOn, "joinedOn");
        accounts.inUse(add.accountId(), "accountId");
        AdvisoryGroup group = groups.hold(add.advisoryGroupId(), "advisoryGroupId");
        Archived.refuse(group.archivedAt(), "advisoryGroupId");
        AdvisoryMember added = repository.insert(add, joinedOn);
        refuseTwice(added);
        changes.created("addAdvisoryMember", added);
        return added;
    }

    AdvisoryMember change(ChangeAdvisoryMember change) {
        AdvisoryMember before = held(change.id(), change.expectedVersion());
        refuseFuture(change.joinedOn().value(), "joinedOn");
        refuseFuture(change.leftOn().value(), "leftOn");
        groups.hold(before.advisoryGroupId(), "id");
        AdvisoryMember after = repository.update(change);
        refuseTwice(after);
        changes.record("changeAdvisoryMember", before, after, change.reason());
        return after;
    }

    /// The history still has the name; what takes it out of there runs as the tables' owner.
    AdvisoryMember erase(EraseAdvisoryMember erase) {
        AdvisoryMember before = held(erase.id(), erase.expectedVersion());
        new Problems()
                .unless(
                        before.archivedAt() == null,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "This name was erased already.")
                .unless(
                        before.archivedAt() != null || before.isCalled(erase.name()),
                        PlatformError.INVALID,
                        "name",
                        "To confirm the erasure, repeat the member's name.")
                .refuse();
        AdvisoryMember after =
                repository.end(before.id(), Objects.requireNonNullElseGet(before.leftOn(), organisations::today));
        changes.record("eraseAdvisoryMember", before, after, erase.reason());
        jobs.start(
                AdvisoryErasure.KIND,
                "eraseAdvisoryMember",
                new AdvisoryErasure.Whom(before.id().value()),
                erase.reason());
        return after;
    }

    private AdvisoryMember held(AdvisoryMemberId id, @Nullable Integer expectedVersion) {
        demandReading();
        AdvisoryMember member = repository.lock(id, "id");
        Versions.expect(expectedVersion, member);
        return member;
    }

    private void refuseTwice(AdvisoryMember member) {
        repository.colleagues(member).stream()
                .filter(other -> other.isCalled(member.name()) && other.meets(member))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(
                            PlatformError.TAKEN,
                            "name",
                            other.leftOn() == null
                                    ? "Somebody of this account and name has been in the group since %s."
                                            .formatted(other.joinedOn())
                                    : "Somebody of this account and name was in the group from %s to %s."
                                            .formatted(other.joinedOn(), other.leftOn()));
                });
    }

    private void refuseFuture(@Nullable LocalDate day, String path) {
        if (day != null) {
            LocalDate today = organisations.today();
            new Problems()
                    .unless(
                            !day.isAfter(today),
                            PlatformError.INVALID,
                            path,
                            "Today is %s in your organisation: write down who joined or left by then.".formatted(today))
                    .refuse();
        }
    }

    private void demandReading() {
        access.demand(access.may(CONVERSATION_READ), CONVERSATION_READ);
    }
}
