package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.changes.Whole;
import dev.throughline.platform.node.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who takes part in an engagement, as far as a change says so: by the name of the field.
record Attendance(Map<String, Set<? extends Id>> before, Map<String, Set<? extends Id>> after) {

    Attendance() {
        this(new HashMap<>(), new HashMap<>());
    }

    void set(String field, Set<? extends Id> were, List<? extends Id> are) {
        if (!were.equals(Set.copyOf(are))) {
            before.put(field, were);
            after.put(field, Set.copyOf(are));
        }
    }

    boolean changed() {
        return !after.isEmpty();
    }

    /// As the history tells of an engagement that it has changed.
    Whole<Engagement> was(Engagement engagement) {
        return new Whole<>(engagement, before);
    }

    Whole<Engagement> is(Engagement engagement) {
        return new Whole<>(engagement, after);
    }
}
