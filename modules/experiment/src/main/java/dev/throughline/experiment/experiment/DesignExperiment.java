package dev.throughline.experiment.experiment;

import dev.throughline.experiment.obstacle.ObstacleId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.metric.SetTarget;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record DesignExperiment(
        ObstacleId obstacleId,
        @Nullable ThemeId themeId,
        String learningGoal,
        @Nullable String hypothesis,
        ExperimentMethod method,
        @Nullable String expectation,
        @Nullable String threshold,
        @Nullable SetTarget target,
        @Nullable MemberId ownerId,
        @Nullable Instant plannedAt,
        @Nullable Duration duration) {}
