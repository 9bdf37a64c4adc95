package dev.throughline.reporting.snapshot;

import dev.throughline.reporting.finding.FindingRule;
import org.jspecify.annotations.Nullable;

/// What was found, where, and what that was called then.
public record SnapshotFinding(
        FindingRule rule, String id, @Nullable String title, String what) {

    public String seed() {
        return rule.seed();
    }

    public String advice() {
        return rule.advice();
    }
}
