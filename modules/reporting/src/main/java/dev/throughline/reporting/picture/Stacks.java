package dev.throughline.reporting.picture;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Columns side by side, each made of the same parts, at most as many as there are textures.
record Stacks(
        String title,
        List<String> head,
        List<String> parts,
        List<Column> columns,
        String empty,
        @Nullable String note) {

    record Column(String label, List<Integer> counts) {

        int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    int total() {
        return columns.stream().mapToInt(Column::total).sum();
    }

    String told() {
        String all = total() == 0
                ? empty
                : columns.stream()
                        .map(column -> column.label() + ": " + said(column) + ".")
                        .collect(Collectors.joining(" "));
        return String.join(". ", head) + (head.isEmpty() ? "" : ". ") + all + (note == null ? "" : " " + note);
    }

    String said(Column column) {
        String counts = IntStream.range(0, parts.size())
                .filter(part -> column.counts().get(part) > 0)
                .mapToObj(part ->
                        "%s %,d".formatted(parts.get(part), column.counts().get(part)))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "none" : counts;
    }
}
