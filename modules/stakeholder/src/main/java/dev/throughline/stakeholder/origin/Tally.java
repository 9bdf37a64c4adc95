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

    String done(String what) {
        return "%,d %s added, %,d changed, %,d as they were.".formatted(added, what, changed, same);
    }

    String seen(String what) {
        return "%,d %s could be added and %,d changed, %,d are as they would be; nothing was changed."
                .formatted(added, what, changed, same);
    }
}
