package dev.throughline.reporting.trackrecord;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The rule, without a look at the database. What was said at half-time is a forecast; what was said last is nearly
/// news.
record TrackRecord(AsOfDay asOf, List<Ended> ended, List<Stated> stated) {

    static final int FEWEST_FOR_FINDING = 5;
    static final Exact TOO_SURE = Exact.parse("0.2");

    private static final int[][] BUCKETS = {{0, 1}, {2, 3}, {4, 6}, {7, 8}, {9, 10}};

    List<Told> atHalfTime() {
        return told(this::halfTime);
    }

    List<Told> atEnd() {
        return told(this::end);
    }

    List<TeamRecord> teams() {
        Map<TeamId, List<Ended>> teams = new LinkedHashMap<>();
        ended.forEach(one ->
                teams.computeIfAbsent(one.teamId(), team -> new ArrayList<>()).add(one));
        List<Told> half = atHalfTime();
        List<Told> end = atEnd();
        return teams.entrySet().stream()
                .map(team -> new TeamRecord(
                        team.getKey(),
                        team.getValue().size(),
                        BrierScore.of(of(team.getKey(), half)),
                        BrierScore.of(of(team.getKey(), end))))
                .toList();
    }

    static List<ReliabilityBucket> buckets(Collection<Told> told) {
        List<ReliabilityBucket> buckets = new ArrayList<>();
        for (int[] bucket : BUCKETS) {
            buckets.add(new ReliabilityBucket(
                    bucket[0],
                    bucket[1],
                    BrierScore.of(told.stream()
                            .filter(one -> one.confidence() >= bucket[0] && one.confidence() <= bucket[1])
                            .toList())));
        }
        return buckets;
    }

    /// Whether a team was surer than it should have been, of as many as tell anything.
    static boolean tooSure(BrierScore brier) {
        return brier.count() >= FEWEST_FOR_FINDING
                && Objects.requireNonNull(brier.stated())
                                .minus(Objects.requireNonNull(brier.came()))
                                .compareTo(TOO_SURE)
                        >= 0;
    }

    private List<Told> told(Function<Ended, Instant> until) {
        Map<TargetConditionId, List<Stated>> said = new LinkedHashMap<>();
        stated.forEach(one -> said.computeIfAbsent(one.targetConditionId(), id -> new ArrayList<>())
                .add(one));
        return ended.stream()
                .map(one -> last(said.getOrDefault(one.id(), List.of()), until.apply(one))
                        .map(last -> new Told(one.id(), one.teamId(), last.confidence(), one.achieved())))
                .flatMap(Optional::stream)
                .toList();
    }

    /// They stand in the order in which they were said.
    private static Optional<Stated> last(List<Stated> said, Instant until) {
        return said.stream().filter(one -> !one.at().isAfter(until)).reduce((earlier, later) -> later);
    }

    /// Half of the planned time; without a last day, half of the time that it took. What ended before that is asked
    /// for what was said last.
    private Instant halfTime(Ended one) {
        Instant planned = one.dueOn() == null ? one.endedAt() : asOf.endOf(one.dueOn());
        Instant half = planned.isAfter(one.begunAt())
                ? one.begunAt().plus(Duration.between(one.begunAt(), planned).dividedBy(2))
                : one.begunAt();
        return earlier(half, one.endedAt());
    }

    /// What is said after the last day foretells nothing.
    private Instant end(Ended one) {
        return one.dueOn() == null ? one.endedAt() : earlier(asOf.endOf(one.dueOn()), one.endedAt());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Told> of(TeamId team, List<Told> told) {
        return told.stream().filter(one -> one.teamId().equals(team)).toList();
    }
}
