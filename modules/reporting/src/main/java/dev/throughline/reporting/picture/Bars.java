package dev.throughline.reporting.picture;

import java.util.List;
import java.util.stream.Collectors;

/// Numbers below each other, in groups: what there is in each state.
record Bars(String title, List<String> head, List<Group> groups) {

    static final String EMPTY = "There are none here.";

    record Group(String heading, List<Bar> bars) {

        int total() {
            return bars.stream().mapToInt(Bar::count).sum();
        }
    }

    /// `meaning` says what the state means, for who does not know the product's words.
    record Bar(String label, String meaning, int count) {}

    String told() {
        return String.join(". ", head)
                + (head.isEmpty() ? "" : ". ")
                + groups.stream()
                        .map(group -> group.heading() + ": "
                                + (group.total() == 0
                                        ? EMPTY
                                        : group.bars().stream()
                                                        .map(bar -> "%s %,d".formatted(bar.label(), bar.count()))
                                                        .collect(Collectors.joining(", "))
                                                + "."))
                        .collect(Collectors.joining(" "));
    }
}
