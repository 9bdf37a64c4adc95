package dev.throughline.reporting.finding;

import dev.throughline.platform.node.Id;

/// A row behind a number.
public record ReportRow(Id where) {

    public String id() {
        return where.toString();
    }
}
