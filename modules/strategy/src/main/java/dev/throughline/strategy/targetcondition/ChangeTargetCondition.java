package dev.throughline.strategy.targetcondition;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Patch;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.SetTarget;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/// Also what a revision changes.
record ChangeTargetCondition(
        TargetConditionId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> statement,
        ArgumentValue<String> description,
        ArgumentValue<LocalDate> startsOn,
        ArgumentValue<LocalDate> dueOn,
        ArgumentValue<MemberId> ownerId,
        ArgumentValue<Boolean> pathKnown,
        ArgumentValue<SetTarget> target,
        @Nullable String reason) {

    /// Whether anything of it becomes another. A target that stays is the one that is there.
    boolean changes(TargetCondition before, @Nullable MeasureTarget wanted) {
        return Patch.differs(statement, before.statement())
                || Patch.differs(description, before.description())
                || Patch.differs(startsOn, before.startsOn())
                || Patch.differs(dueOn, before.dueOn())
                || Patch.differs(ownerId, before.ownerId())
                || Patch.differs(pathKnown, before.pathKnown())
                || !target.isOmitted() && !Objects.equals(wanted == null ? null : wanted.id(), before.targetId());
    }
}
