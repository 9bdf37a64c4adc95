package dev.throughline.experiment.obstacle;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.strategy.metric.MeasurementId;
import org.jspecify.annotations.Nullable;

/// What showed that an obstacle is gone: an experiment on it, or a measurement.
public record RemoveObstacle(
        ObstacleId id,
        @Nullable Integer expectedVersion,
        @Nullable ExperimentId experimentId,
        @Nullable MeasurementId measurementId,
        @Nullable String reason) {}
