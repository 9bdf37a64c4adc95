package dev.throughline.stakeholder.origin;

import java.util.ArrayList;
import java.util.List;

/// What an import has to do, row by row, once nothing is wrong with any of them.
public record Tally(List<Step> steps, List<Runnable> aside) {

    enum Kind {
        ADDED,
        CHANGED,
        SAME
    }

    record Step(Kind kind, Runnable work) {}

    public Tally() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    public void add(Runnable adding) {
        steps.add(new Step(Kind.ADDED, adding));
    }

    public void change(Runnable changing) {
        steps.add(new Step(Kind.CHANGED, changing));
    }

    public void leave() {
        steps.add(new Step(Kind.SAME, () -> {}));
    }

    /// What no row is about.
    void aside(Runnable work) {
        aside.add(work);
    }

    int total() {
        return steps.size();
    }

    void carryOut() {
        aside.forEach(Runnable::run);
        steps.forEach(step -> step.work().run());
    }

    String done() {
        return "%,d added, %,d changed, %,d as they were.".formatted(of(Kind.ADDED), of(Kind.CHANGED), of(Kind.SAME));
    }

    String seen() {
        return "%,d would be added, %,d changed, %,d are as they would be; nothing was changed."
                .formatted(of(Kind.ADDED), of(Kind.CHANGED), of(Kind.SAME));
    }

    private long of(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).count();
    }
}
