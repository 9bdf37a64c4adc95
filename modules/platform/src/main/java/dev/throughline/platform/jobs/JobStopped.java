package dev.throughline.platform.jobs;

/// The job was cancelled, or another instance took it over; whoever runs it here leaves everything as it is.
public final class JobStopped extends RuntimeException {

    JobStopped() {
        super("The job was cancelled or taken over", null, false, false);
    }
}
