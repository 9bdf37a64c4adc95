package dev.throughline.reporting.trackrecord;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.targetcondition.TargetConditionId;

/// How sure a team was of something, and what became of it.
record Told(TargetConditionId id, TeamId teamId, int confidence, boolean achieved) {

    private static final Exact MOST = Exact.of(10);

    Exact probability() {
        return Exact.of(confidence).dividedBy(MOST);
    }

    /// How far what was said is from what was, squared.
    Exact squared() {
        Exact off = probability().minus(achieved ? Exact.ONE : Exact.ZERO);
        return off.times(off);
    }
}
