package dev.throughline.reporting.priority;

import dev.throughline.roadmap.theme.ThemeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The order of one roadmap's themes as it was at any moment: its steps played again. Where the steps do not lead to
/// the order of today, some of them were never written down; then today's order is taken for all times.
final class Orders {

    private final List<Moment> moments = new ArrayList<>();

    private Orders(List<ThemeId> today) {
        moments.add(new Moment(Instant.MIN, null, today));
    }

    /// @param steps in the order in which they were taken
    /// @param today in the order of today
    static Orders of(List<OrderStep> steps, List<ThemeId> today) {
        Orders orders = new Orders(List.of());
        List<ThemeId> order = new ArrayList<>();
        for (OrderStep step : steps) {
            order.remove(step.themeId());
            if (step.to() != null) {
                order.add(Math.min(step.to() - 1, order.size()), step.themeId());
            }
            orders.moments.add(new Moment(step.at(), step, List.copyOf(order)));
        }
        return order.equals(today) ? orders : new Orders(today);
    }

    /// As it was just before a moment: who ends a theme did so while it was in its place.
    List<ThemeId> before(Instant moment) {
        List<ThemeId> order = List.of();
        for (Moment one : moments) {
            if (!one.at().isBefore(moment)) {
                break;
            }
            order = one.order();
        }
        return order;
    }

    /// The place of a theme then, from 1; 0 where it had none.
    int place(ThemeId theme, Instant moment) {
        return before(moment).indexOf(theme) + 1;
    }

    /// Since when a theme has had the place that somebody gave it, as of a moment.
    Map<ThemeId, Instant> placed(Instant moment) {
        Map<ThemeId, Instant> since = new HashMap<>();
        for (Moment one : moments) {
            if (one.step() != null && one.at().isBefore(moment)) {
                since.put(one.step().themeId(), one.at());
            }
        }
        return since;
    }

    private record Moment(Instant at, @Nullable OrderStep step, List<ThemeId> order) {}
}
