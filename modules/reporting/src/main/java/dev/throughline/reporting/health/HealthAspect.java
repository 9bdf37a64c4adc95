package dev.throughline.reporting.health;

import dev.throughline.reporting.finding.Figure;
import java.util.List;

/// One part of what it takes to be product-led, with its numbers.
public record HealthAspect(HealthAspectKind kind, List<Figure> figures) {

    public String seed() {
        return kind.seed();
    }
}
