package dev.throughline.strategy.checkin;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_CREATE;
import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class CheckIns implements Nodes<CheckInId, CheckIn> {

    private static final Set<TargetConditionState> WATCHED =
            EnumSet.of(TargetConditionState.BASELINED, TargetConditionState.ACTIVE);

    private final CheckInRepository repository;
    private final TargetConditions conditions;
    private final Access access;
    private final Changes changes;

    CheckIns(CheckInRepository repository, TargetConditions conditions, Access access, Changes changes) {
        this.repository = repository;
        this.conditions = conditions;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<CheckInId> idType() {
        return CheckInId.TYPE;
    }

    @Override
    public String readPermission() {
        return MEASUREMENT_READ.name();
    }

    @Override
    public Map<CheckInId, CheckIn> byIds(Set<CheckInId> ids) {
        return repository.byIds(ids);
    }

    /// What was said last about each of the target conditions.
    public Map<TargetConditionId, CheckIn> latest(Set<TargetConditionId> ids) {
        return repository.latest(ids);
    }

    Map<TargetConditionId, Connection<CheckIn>> of(Set<TargetConditionId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    CheckIn record(RecordCheckIn record) {
        TargetCondition condition = conditions.hold(record.targetConditionId(), "targetConditionId");
        access.require(MEASUREMENT_CREATE, condition.teamId());
        MemberId member = access.caller();
        new Problems()
                .unless(
                        WATCHED.contains(condition.state()) && condition.archivedAt() == null,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "targetConditionId",
                        "This target condition is %s; check-ins are for those that are BASELINED or ACTIVE."
                                .formatted(condition.archivedAt() == null ? condition.state() : "archived"))
                .refuse();
        CheckIn recorded = repository.insert(record, member);
        changes.created("recordCheckIn", recorded);
        return recorded;
    }
}
