package dev.throughline.strategy.metric;

/// The HEART framework (S3:43).
public enum HeartDimension {
    HAPPINESS,
    ENGAGEMENT,
    ADOPTION,
    RETENTION,
    TASK_SUCCESS
}
