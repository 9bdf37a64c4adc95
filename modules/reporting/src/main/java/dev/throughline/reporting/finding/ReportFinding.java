package dev.throughline.reporting.finding;

import dev.throughline.platform.node.Id;

/// Something that a report found: by which rule, where, and what is the matter there.
public record ReportFinding(FindingRule rule, Id where, String what) {

    public String id() {
        return where.toString();
    }

    public String seed() {
        return rule.seed();
    }

    public String advice() {
        return rule.advice();
    }
}
