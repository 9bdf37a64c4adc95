package dev.throughline.reporting.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which groups may be shown, so that nobody can be told from them, nor from what is left where one is taken from
/// another.
///
/// @param above of each team its line, of each line the one above it; what is not here stands at the top
record HealthGroups(Map<HealthPlace, HealthPlace> above) {

    /// *(design)* Fewer than five are no crowd.
    static final int ENOUGH = 5;

    /// Where somebody works, and everything that this is a part of, up to the organisation.
    List<HealthPlace> around(HealthPlace place) {
        List<HealthPlace> around = new ArrayList<>();
        for (HealthPlace at = place; at != null; at = over(at)) {
            around.add(at);
        }
        return around;
    }

    private @Nullable HealthPlace over(HealthPlace place) {
        return place.equals(HealthPlace.ORGANISATION) ? null : above.getOrDefault(place, HealthPlace.ORGANISATION);
    }

    /// From the top: of what a group is made of, as much is shown as leaves nobody or enough people beside it.
    Set<HealthPlace> shown(List<HealthPlace> answered) {
        Map<HealthPlace, Integer> sizes = new HashMap<>();
        answered.forEach(place -> around(place).forEach(group -> sizes.merge(group, 1, Integer::sum)));
        Set<HealthPlace> shown = new LinkedHashSet<>();
        if (size(sizes, HealthPlace.ORGANISATION) < ENOUGH) {
            return shown;
        }
        shown.add(HealthPlace.ORGANISATION);
        Deque<HealthPlace> open = new ArrayDeque<>(shown);
        while (!open.isEmpty()) {
            HealthPlace whole = open.remove();
            List<HealthPlace> parts = parts(sizes, whole);
            int rest = size(sizes, whole)
                    - parts.stream().mapToInt(part -> size(sizes, part)).sum();
            while (!parts.isEmpty() && rest < ENOUGH && (rest > 0 || parts.size() == 1)) {
                HealthPlace smallest = parts.removeLast();
                rest += size(sizes, smallest);
                if (size(sizes, smallest) == size(sizes, whole)) {
                    open.add(smallest);
                }
            }
            shown.addAll(parts);
            open.addAll(parts);
        }
        return shown;
    }

    /// Those that are large enough, the largest first.
    private List<HealthPlace> parts(Map<HealthPlace, Integer> sizes, HealthPlace whole) {
        return new ArrayList<>(sizes.keySet().stream()
                .filter(part -> whole.equals(over(part)) && size(sizes, part) >= ENOUGH)
                .sorted(Comparator.comparing((HealthPlace part) -> -size(sizes, part))
                        .thenComparing(HealthPlace::toString))
                .toList());
    }

    private static int size(Map<HealthPlace, Integer> sizes, HealthPlace place) {
        return sizes.getOrDefault(place, 0);
    }
}
