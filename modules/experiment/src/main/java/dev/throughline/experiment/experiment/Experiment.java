package dev.throughline.experiment.experiment;

import dev.throughline.experiment.obstacle.ObstacleId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step on the way to a target condition: what a team needs to learn, what it expects, and what happened (S1:156).
public record Experiment(
        ExperimentId id,
        ObstacleId obstacleId,
        TargetConditionId targetConditionId,
        TeamId teamId,
        @Nullable ThemeId themeId,
        String learningGoal,
        @Nullable String hypothesis,
        ExperimentMethod method,
        @Nullable String expectation,
        @Nullable String threshold,
        @Nullable MeasureTargetId targetId,
        @Nullable MemberId ownerId,
        @Nullable Instant plannedAt,
        @Nullable Duration duration,
        ExperimentState state,
        @Nullable Instant startedAt,
        @Nullable MemberId frozenById,
        @Nullable Instant dueAt,
        @Nullable String actual,
        @Nullable ExperimentConclusion conclusion,
        @Nullable Instant endedAt,
        boolean removedObstacle,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    /// What is expected is frozen at the moment in which it starts.
    public @Nullable Instant frozenAt() {
        return startedAt;
    }

    /// Whether it runs longer than it was to run.
    public boolean overdue() {
        return state == ExperimentState.RUNNING && dueAt != null && dueAt.isBefore(Instant.now());
    }
}
