package dev.throughline.reporting.buildtrap;

import dev.throughline.platform.node.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one team tried between two moments, and what of it turned out wrong.
final class Tried {

    private final Instant from;
    private final Instant to;
    private final List<Id> all = new ArrayList<>();
    private final List<Id> wrong = new ArrayList<>();
    private boolean before;

    Tried(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    void add(Id id, Instant begun, @Nullable Instant ended, boolean looked, boolean invalidated) {
        if (!looked || !begun.isBefore(to)) {
            return;
        }
        before |= begun.isBefore(from);
        if (ended == null || !ended.isBefore(from)) {
            all.add(id);
            if (invalidated && ended != null && ended.isBefore(to)) {
                wrong.add(id);
            }
        }
    }

    /// Whether it tries things, and has for all of the time.
    boolean longEnough() {
        return before && !all.isEmpty();
    }

    List<Id> all() {
        return all;
    }

    List<Id> wrong() {
        return wrong;
    }
}
