package dev.throughline.stakeholder.engagement;

import static dev.throughline.organisation.role.Permission.STAKEHOLDER_OWN_READ;
import static dev.throughline.organisation.role.Permission.STAKEHOLDER_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import dev.throughline.stakeholder.stakeholder.Stakeholders;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read all of them reads them; a stakeholder reads those in which they take part.
@Service
public class Engagements implements Nodes<EngagementId, Engagement> {

    private static final int MOST_PARTICIPANTS = 50;

    private final EngagementRepository repository;
    private final ParticipantRepository participants;
    private final Stakeholders stakeholders;
    private final Concerns concerns;
    private final Members people;
    private final Access access;
    private final Changes changes;

    Engagements(
            EngagementRepository repository,
            ParticipantRepository participants,
            Stakeholders stakeholders,
            Concerns concerns,
            Members people,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.participants = participants;
        this.stakeholders = stakeholders;
        this.concerns = concerns;
        this.people = people;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<EngagementId> idType() {
        return EngagementId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(STAKEHOLDER_READ.name(), STAKEHOLDER_OWN_READ.name());
    }

    @Override
    public String historyPermission() {
        return STAKEHOLDER_READ.name();
    }

    /// Those that the caller may read.
    @Override
    public Map<EngagementId, Engagement> byIds(Set<EngagementId> ids) {
        Map<EngagementId, Engagement> found = new HashMap<>(repository.byIds(ids));
        if (!access.may(STAKEHOLDER_READ) && !found.isEmpty()) {
            MemberId member = access.member();
            found.keySet().retainAll(member == null ? Set.of() : participants.with(found.keySet(), member));
        }
        return found;
    }

    Connection<Engagement> page(Listing listing) {
        return repository.page(listing, access.may(STAKEHOLDER_READ) ? null : access.caller());
    }

    Map<EngagementId, Connection<Participant>> participants(Set<EngagementId> engagements, Listing listing) {
        return participants.of(engagements, listing);
    }

    Map<StakeholderId, Connection<Participant>> participations(Set<StakeholderId> parents, Listing listing) {
        return participants.withStakeholders(parents, listing);
    }

    Engagement plan(PlanEngagement plan) {
        MemberId host = access.caller();
        List<MemberId> members = named(plan.memberIds());
        expectStakeholders(plan.stakeholderIds(), Set.of());
        expectMembers(members, Set.of());
        concerns.inUse(plan.concern());
        Engagement planned = repository.insert(plan, host);
        var attendance = new Attendance();
        meet(planned.id(), attendance, Set.of(), plan.stakeholderIds());
        bring(planned.id(), attendance, Set.of(), members);
        changes.record("planEngagement", null, attendance.is(planned), null);
        return planned;
    }

    /// What has been held or cancelled stays as it is.
    Engagement change(ChangeEngagement change) {
        Engagement before = repository.lock(change.id());
        Versions.expect(change.expectedVersion(), before);
        new Problems()
                .unless(
                        before.state() == EngagementState.PLANNED,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "This is %s and stays as it is: plan another engagement.".formatted(before.state()))
                .refuse();
        var attendance = new Attendance();
        if (!change.stakeholderIds().isOmitted()) {
            List<StakeholderId> wanted = named(change.stakeholderIds().value());
            Set<StakeholderId> met = participants.stakeholders(before.id());
            expectStakeholders(wanted, met);
            meet(before.id(), attendance, met, wanted);
        }
        if (!change.memberIds().isOmitted()) {
            List<MemberId> wanted = named(change.memberIds().value());
            Set<MemberId> brought = participants.members(before.id());
            expectMembers(wanted, brought);
            bring(before.id(), attendance, brought, wanted);
        }
        concerns.inUse(
                new Concern(
                        change.businessLineId().value(),
                        change.teamId().value(),
                        change.challengeId().value()),
                before.concern());
        Engagement after = repository.update(change, attendance.changed());
        changes.record("changeEngagement", attendance.was(before), attendance.is(after), change.reason());
        return after;
    }

    Engagement hold(HoldEngagement hold) {
        Engagement before = repository.lock(hold.id());
        Versions.expect(hold.expectedVersion(), before);
        Moves.expect(before.state(), EngagementState.HELD);
        new Problems()
                .unless(
                        !before.takesPlaceAt().isAfter(Instant.now()),
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "It has not taken place yet: change when it takes place first, if it was earlier.")
                .refuse();
        Engagement after = repository.hold(hold);
        changes.record("holdEngagement", before, after, hold.reason());
        return after;
    }

    Engagement cancel(CancelEngagement cancel) {
        Engagement before = repository.lock(cancel.id());
        Versions.expect(cancel.expectedVersion(), before);
        Moves.expect(before.state(), EngagementState.CANCELLED);
        Engagement after = repository.cancel(before.id());
        changes.record("cancelEngagement", before, after, cancel.reason());
        return after;
    }

    private void meet(
            EngagementId engagement, Attendance attendance, Set<StakeholderId> before, List<StakeholderId> wanted) {
        participants.setStakeholders(engagement, before, wanted);
        attendance.set("stakeholderIds", before, wanted);
    }

    private void bring(EngagementId engagement, Attendance attendance, Set<MemberId> before, List<MemberId> wanted) {
        participants.setMembers(engagement, before, wanted);
        attendance.set("memberIds", before, wanted);
    }

    private static <T> List<T> named(@Nullable List<T> ids) {
        return ids == null ? List.of() : ids;
    }

    private void expectStakeholders(List<StakeholderId> wanted, Set<StakeholderId> before) {
        new Problems()
                .unless(
                        !wanted.isEmpty(),
                        PlatformError.INVALID,
                        "stakeholderIds",
                        "Name the stakeholders whom you meet.")
                .refuse();
        expectFew(wanted, "stakeholderIds");
        Set<StakeholderId> anew = new HashSet<>(wanted);
        anew.removeAll(before);
        stakeholders.inUse(anew, "stakeholderIds");
    }

    private void expectMembers(List<MemberId> wanted, Set<MemberId> before) {
        expectFew(wanted, "memberIds");
        people.refuseGone(wanted, before, "memberIds");
    }

    private static void expectFew(List<?> wanted, String path) {
        new Problems()
                .unless(
                        wanted.size() <= MOST_PARTICIPANTS,
                        PlatformError.INVALID,
                        path,
                        "At most %d take part.".formatted(MOST_PARTICIPANTS))
                .refuse();
    }
}
