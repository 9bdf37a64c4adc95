package dev.throughline.stakeholder.cadence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often one or many talk strategically in the month at hand, against a target for each of them (S4:9). A talk of
/// two counts for both.
public record ConversationCadence(
        LocalDate month,
        int target,
        int expected,
        int held,
        @Nullable LocalDate lastHeldOn,
        @Nullable Integer daysSince,
        int streak,
        boolean overdue) {

    /// The target is that of today for all months, whatever it was at their time.
    public static ConversationCadence of(Collection<Talker> talkers, LocalDate today, int target) {
        YearMonth month = YearMonth.from(today);
        List<Talker> known =
                talkers.stream().map(talker -> until(talker, today)).toList();
        int held = held(known, month);
        int expected = known.stream()
                .mapToInt(talker -> talker.expected(today, target))
                .sum();
        LocalDate last = known.stream()
                .flatMap(talker -> talker.heldOn().stream())
                .max(LocalDate::compareTo)
                .orElse(null);
        return new ConversationCadence(
                month.atDay(1),
                wanted(known, month, target),
                expected,
                held,
                last,
                last == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(last, today)),
                streak(known, month, target),
                held < expected);
    }

    /// An organisation that moves its days to another time zone may have held a talk tomorrow.
    private static Talker until(Talker talker, LocalDate today) {
        return new Talker(
                talker.begin(),
                talker.heldOn().stream().filter(day -> !day.isAfter(today)).toList());
    }

    private static int held(List<Talker> talkers, YearMonth month) {
        return talkers.stream().mapToInt(talker -> talker.held(month)).sum();
    }

    private static int wanted(List<Talker> talkers, YearMonth month, int target) {
        return talkers.stream().mapToInt(talker -> talker.wanted(month, target)).sum();
    }

    /// Months in a row that reached the target, up to now: the month at hand breaks nothing, and counts once it has.
    private static int streak(List<Talker> talkers, YearMonth now, int target) {
        int streak = reached(talkers, now, target) ? 1 : 0;
        for (YearMonth month = now.minusMonths(1); reached(talkers, month, target); month = month.minusMonths(1)) {
            streak++;
        }
        return streak;
    }

    /// Where nobody was there yet, nothing was reached.
    private static boolean reached(List<Talker> talkers, YearMonth month, int target) {
        int wanted = wanted(talkers, month, target);
        return wanted > 0 && held(talkers, month) >= wanted;
    }
}
