package dev.throughline.platform.jobs;

/// Something to be done at a time, whatever happens in between. It may run more than once, after a crash or a failure,
/// and is tried again until it ends without an exception.
public interface Task {
    String name();

    void run(TaskKey key);
}
