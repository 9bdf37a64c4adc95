package dev.throughline.platform.jobs;

import dev.throughline.platform.security.Caller;

/// What jobs of one kind do. A module that has a kind of its own declares it in the schema's enum `JobKind`, too.
public interface Work {

    /// A value of the schema's enum `JobKind`.
    String kind();

    /// Who holds this permission anywhere sees jobs of this kind and fetches their files.
    String permission();

    /// Whether somebody without the permission for the whole organisation sees the jobs of this kind that they asked
    /// for themselves, and fetches their files.
    default boolean ownIsSeen(Caller caller) {
        return false;
    }

    /// After so many attempts it ends as failed.
    default int mostAttempts() {
        return 3;
    }

    /// Runs outside of any transaction, more than once where it fails or the process ends. What it was given is not
    /// the input any more once it ends.
    JobResult run(RunningJob job);
}
