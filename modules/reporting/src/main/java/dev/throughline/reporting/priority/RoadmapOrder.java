package dev.throughline.reporting.priority;

import dev.throughline.reporting.scope.Period;
import dev.throughline.roadmap.theme.ThemeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One roadmap: its themes, how their order came about, and the work on them.
record RoadmapOrder(
        Map<ThemeId, OrderedTheme> themes,
        Orders orders,
        List<OrderStep> steps,
        Map<ThemeId, List<ThemeAct>> byTheme,
        List<ThemeAct> acts) {

    static RoadmapOrder of(List<OrderedTheme> themes, List<OrderStep> steps, List<ThemeAct> acts) {
        Map<ThemeId, OrderedTheme> byId = new HashMap<>();
        themes.forEach(theme -> byId.put(theme.id(), theme));
        Map<ThemeId, List<ThemeAct>> byTheme = acts.stream().collect(Collectors.groupingBy(ThemeAct::themeId));
        List<ThemeId> today = themes.stream()
                .filter(theme -> theme.place() != null)
                .sorted(Comparator.comparing(theme -> Objects.requireNonNull(theme.place())))
                .map(OrderedTheme::id)
                .toList();
        return new RoadmapOrder(byId, Orders.of(steps, today), steps, byTheme, acts);
    }

    Stream<ThemeAct> acts(ThemeId theme, Instant from, Instant to) {
        return byTheme.getOrDefault(theme, List.of()).stream()
                .filter(act -> !act.at().isBefore(from) && act.at().isBefore(to));
    }

    /// In order, those that have had their place for long enough, and on which nobody worked meanwhile.
    List<ThemeId> resting(Instant moment) {
        Instant from = moment.minus(Adherence.REST);
        Map<ThemeId, Instant> placed = orders.placed(moment);
        return orders.before(moment).stream()
                .filter(theme -> !placed.getOrDefault(theme, created(theme)).isAfter(from))
                .filter(theme -> acts(theme, from, moment).findAny().isEmpty())
                .toList();
    }

    /// The work in the period; the place that a theme had at the moment of each decides.
    Stream<PriorityActivity> activity(Period period) {
        return acts.stream().filter(act -> period.holds(act.at())).map(act -> {
            int place = orders.place(act.themeId(), act.at());
            return new PriorityActivity(act.id(), act.at(), act.kind(), act.themeId(), place == 0 ? null : place);
        });
    }

    /// The table of themes in their order at a moment, with the work on each in the period.
    Stream<PriorityThemeRow> rows(Period period, Instant moment) {
        List<ThemeId> at = orders.before(moment);
        List<ThemeId> resting = resting(moment);
        return at.stream().map(theme -> {
            List<ThemeAct> worked = byTheme.getOrDefault(theme, List.of()).stream()
                    .filter(act -> period.holds(act.at()))
                    .toList();
            return new PriorityThemeRow(
                    theme,
                    at.indexOf(theme) + 1,
                    worked.size(),
                    worked.stream()
                            .map(ThemeAct::at)
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    resting.contains(theme));
        });
    }

    Instant created(ThemeId theme) {
        return Objects.requireNonNull(themes.get(theme)).createdAt();
    }

    String title(ThemeId theme) {
        return Objects.requireNonNull(themes.get(theme)).title();
    }
}
