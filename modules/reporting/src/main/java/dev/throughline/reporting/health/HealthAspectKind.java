package dev.throughline.reporting.health;

import dev.throughline.reporting.finding.FigureKind;
import java.util.List;

/// What it takes to be product-led, and which numbers are a sign of it.
public enum HealthAspectKind {
    PEOPLE("S3:5", FigureKind.TEAMS_WITH_PM, FigureKind.LINES_WITH_VP, FigureKind.PEOPLE_ON_TALK_TARGET),
    STRATEGY(
            "S3:6",
            FigureKind.ALIGNED_NODES,
            FigureKind.ALIGNED_PUBLISHED_THEMES,
            FigureKind.MEASURABLE_TARGETS,
            FigureKind.OUTCOME_STATEMENTS),
    PROCESS("S3:7", FigureKind.EXPERIMENTS_TAUGHT, FigureKind.DISCOVERY_THEMES, FigureKind.INVALIDATIONS),
    CULTURE("S3:8", FigureKind.MEASURED_THEMES, FigureKind.DECISIONS_HEARD, FigureKind.PROMISED_THEMES);

    private final String seed;
    private final List<FigureKind> figures;

    HealthAspectKind(String seed, FigureKind... figures) {
        this.seed = seed;
        this.figures = List.of(figures);
    }

    String seed() {
        return seed;
    }

    List<FigureKind> figures() {
        return figures;
    }
}
