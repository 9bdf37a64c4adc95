package dev.throughline.experiment.experiment;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.metric.SetTarget;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeExperiment(
        ExperimentId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<ThemeId> themeId,
        ArgumentValue<String> learningGoal,
        ArgumentValue<String> hypothesis,
        ArgumentValue<ExperimentMethod> method,
        ArgumentValue<String> expectation,
        ArgumentValue<String> threshold,
        ArgumentValue<SetTarget> target,
        ArgumentValue<MemberId> ownerId,
        ArgumentValue<Instant> plannedAt,
        ArgumentValue<Duration> duration,
        @Nullable String reason) {}
