package dev.throughline.reporting.picture;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stages that people pass one after the other, with what is measured at each.
record Stages(String title, List<String> head, List<Stage> stages) {

    static final String EMPTY = "Nothing is measured here.";

    record Stage(String name, String question, List<Gauged> metrics, int more) {}

    /// One metric: its value now, and how it came to be.
    record Gauged(String name, String value, @Nullable String change, List<Curves.Spot> spots) {}

    String told() {
        return String.join(". ", head)
                + (head.isEmpty() ? "" : ". ")
                + stages.stream()
                        .map(stage -> stage.name() + ": "
                                + (stage.metrics().isEmpty()
                                        ? EMPTY
                                        : stage.metrics().stream()
                                                        .map(metric -> metric.name() + " " + metric.value()
                                                                + (metric.change() == null
                                                                        ? ""
                                                                        : " (" + metric.change() + ")"))
                                                        .collect(Collectors.joining("; "))
                                                + (stage.more() == 0
                                                        ? "."
                                                        : "; and %,d more.".formatted(stage.more()))))
                        .collect(Collectors.joining(" "));
    }
}
