package dev.throughline.reporting.truth;

import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.Course;
import dev.throughline.reporting.course.MeasuredGoal;
import dev.throughline.reporting.course.Point;
import dev.throughline.reporting.reality.CourseReality;
import dev.throughline.reporting.reality.RealityCheck;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.progress.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rule, without a look at the database. Of segments, as many as have to meet the target must stand the test.
record Truth(MeasuredGoal goal, @Nullable RealityCheck reality, AsOfDay asOf, int cadenceDays) {

    /// Looked back on is a month, or what there is of it, if that is a week.
    static final int LOOK_BACK = 28;

    static final int SHORTEST = 7;

    private static final Exact TENTH = Exact.parse("0.1");

    /// How a value went, the best first.
    enum Movement {
        FORWARDS,
        UNTOLD,
        FLAT,
        AWAY
    }

    List<TruthDoubt> doubts() {
        List<TruthDoubt> doubts = new ArrayList<>();
        if (goal.progress().verdict() == Verdict.MET) {
            return doubts;
        }
        switch (movement()) {
            case FORWARDS, UNTOLD -> {}
            case FLAT ->
                doubts.add(new TruthDoubt(
                        TruthSignal.FLAT,
                        "Within the last %d days of measurements it %s."
                                .formatted(
                                        LOOK_BACK,
                                        reality == null
                                                ? "did not move"
                                                : "moved by less than a tenth of what is required")));
            case AWAY ->
                doubts.add(new TruthDoubt(
                        TruthSignal.MOVING_AWAY,
                        "Within the last %d days of measurements it moved away from the target.".formatted(LOOK_BACK)));
        }
        LocalDate fresh = asOf.day().minusDays(cadenceDays);
        long measured = goal.courses().stream()
                .filter(course -> !course.points().isEmpty()
                        && !course.points().getLast().day().isBefore(fresh))
                .count();
        if (measured < needed()) {
            doubts.add(new TruthDoubt(
                    TruthSignal.STALE,
                    "Nothing that would tell has been measured since %s; the organisation looks every %d days."
                            .formatted(fresh, cadenceDays)));
        }
        if (reality != null && reality.beyondEver()) {
            doubts.add(new TruthDoubt(TruthSignal.BEYOND_BEST_RATE, reality.because()));
        }
        return doubts;
    }

    /// Why nothing speaks for it either; null where something tells.
    @Nullable String unknownBecause() {
        return goal.progress().verdict() == Verdict.MET || movement() != Movement.UNTOLD || !doubts().isEmpty()
                ? null
                : "It takes measurements %d days apart to tell how it goes.".formatted(SHORTEST);
    }

    /// That of the last one needed, the best first.
    private Movement movement() {
        List<Movement> all = IntStream.range(0, goal.courses().size())
                .mapToObj(place -> movement(goal.courses().get(place), required(place)))
                .sorted()
                .toList();
        return all.isEmpty() ? Movement.UNTOLD : all.get(Math.max(0, needed() - 1));
    }

    private int needed() {
        return goal.courses().size() == 1
                ? 1
                : goal.target().needed(goal.courses().size());
    }

    private @Nullable Exact required(int place) {
        List<CourseReality> all = reality == null ? List.of() : reality.all();
        return all.isEmpty() ? null : all.get(place).required();
    }

    /// Too few measurements say nothing of a movement; the stale ones are told apart.
    private Movement movement(Course course, @Nullable Exact required) {
        if (course.verdict() == Verdict.MET) {
            return Movement.FORWARDS;
        }
        if (course.points().isEmpty()) {
            return Movement.UNTOLD;
        }
        Point last = course.points().getLast();
        Point first = course.points().stream()
                .filter(point -> apart(point, last) >= LOOK_BACK)
                .reduce((earlier, later) -> later)
                .orElse(course.points().getFirst());
        long days = apart(first, last);
        if (days < SHORTEST) {
            return Movement.UNTOLD;
        }
        Exact moved = last.value().minus(first.value());
        Exact forwards = course.way(goal.target()) < 0 ? Exact.ZERO.minus(moved) : moved;
        if (forwards.signum() < 0) {
            return Movement.AWAY;
        }
        Exact least =
                Objects.requireNonNullElse(required, Exact.ZERO).times(TENTH).times(Exact.of(days));
        return forwards.signum() == 0 || forwards.compareTo(least) < 0 ? Movement.FLAT : Movement.FORWARDS;
    }

    private static long apart(Point earlier, Point later) {
        return ChronoUnit.DAYS.between(earlier.day(), later.day());
    }
}
