package dev.throughline.reporting.progress;

import dev.throughline.platform.node.Id;
import java.util.List;

/// What is known of the target conditions below a business line, a vision or a challenge. Their percentages are not
/// averaged: how many are met can be counted, and values of one metric roll up as the metric says.
public record LevelProgress(Id where, int met, int notMet, int unknown, List<MetricRollUp> rollUps) {

    public String id() {
        return where.toString();
    }

    public int targetConditions() {
        return met + notMet + unknown;
    }
}
