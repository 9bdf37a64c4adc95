package dev.throughline.stakeholder.origin;

import java.util.ArrayList;
import java.util.List;

/// What an import has to do, once nothing is wrong with any of its rows.
public final class Tally {

    private final List<Runnable> work = new ArrayList<>();
    private int added;
    private int changed;
    private int same;

    public void add(Runnable adding) {
        added++;
        work.add(adding);
    }

    public void change(Runnable changing) {
        changed++;
        work.add(changing);
    }

    public void leave() {
        same++;
    }

    int total() {
        return added + changed + same;
    }

    void carryOut() {
        work.forEach(Runnable::run);
    }

    String done() {
        return "%,d added, %,d changed, %,d as they were.".formatted(added, changed, same);
    }

    String seen() {
        return "%,d would be added, %,d changed, %,d are as they would be; nothing was changed."
                .formatted(added, changed, same);
    }
}
