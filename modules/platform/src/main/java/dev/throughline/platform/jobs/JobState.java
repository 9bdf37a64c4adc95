package dev.throughline.platform.jobs;

/// How far a job is. The last three are ends.
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}
