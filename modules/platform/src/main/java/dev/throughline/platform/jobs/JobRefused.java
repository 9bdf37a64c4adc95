package dev.throughline.platform.jobs;

import java.util.List;

/// A job cannot do what it was asked to, however often it tried.
public final class JobRefused extends RuntimeException {

    private final transient List<JobFinding> findings;

    public JobRefused(String message, List<JobFinding> findings) {
        super(message, null, false, false);
        this.findings = List.copyOf(findings);
    }

    public List<JobFinding> findings() {
        return findings;
    }
}
