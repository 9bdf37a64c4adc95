package dev.throughline.reporting.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Visions and what is below them, each row before those below it.
public record Tree(String title, List<String> head, List<Branch> branches, int more) {

    static final String EMPTY = "Nothing is drafted or in force here.";

    /// `standing` is its state, and its team where it has one.
    public record Branch(
            int depth,
            String kind,
            String text,
            boolean ofTeam,
            String standing,
            @Nullable Gauge gauge) {}

    /// Without a percentage where it is unknown; the words say why.
    public record Gauge(@Nullable BigDecimal percent, String words, boolean met) {}

    /// At most so many, with how many there are more.
    public Tree first(int most) {
        return branches.size() <= most
                ? this
                : new Tree(title, head, branches.subList(0, most), more + branches.size() - most);
    }

    String told() {
        String all = branches.isEmpty()
                ? EMPTY
                : branches.stream()
                        .map(branch -> "%s: %s (%s)%s."
                                .formatted(
                                        branch.kind(),
                                        branch.text(),
                                        branch.standing(),
                                        branch.gauge() == null
                                                ? ""
                                                : ", " + branch.gauge().words()))
                        .collect(Collectors.joining(" "));
        return String.join(". ", head)
                + (head.isEmpty() ? "" : ". ")
                + all
                + (more == 0 ? "" : " And %,d more.".formatted(more));
    }
}
