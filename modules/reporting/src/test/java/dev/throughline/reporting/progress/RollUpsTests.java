package dev.throughline.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.course.Numbers;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.MeasurementId;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricKind;
import dev.throughline.strategy.metric.RollUp;
import dev.throughline.strategy.metric.Segment;
import dev.throughline.strategy.metric.SegmentId;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.SegmentProgress;
import dev.throughline.strategy.progress.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollUpsTests {

    private static final TeamId WHERE = new TeamId(new UUID(0, 1));

    /// By hand: 10 + 20 becomes 30 + 5, and the second city counts once though two target conditions care for it.
    @Test
    void addsUpWhatAddsUpAndEachSegmentOnce() {
        Metric sum = metric(RollUp.SUM);
        MetricRollUp rolled = RollUps.metric(List.of(
                progress(sum, Verdict.MET, segment(1, "10", "30", Verdict.MET), segment(2, "20", "5", Verdict.NOT_MET)),
                progress(sum, Verdict.NOT_MET, segment(2, "20", "5", Verdict.NOT_MET))));
        assertThat(rolled.rolledUp()).isTrue();
        assertThat(rolled.then()).usingComparator(Exact::compareTo).isEqualTo(Exact.of(30));
        assertThat(rolled.now()).usingComparator(Exact::compareTo).isEqualTo(Exact.of(35));
        assertThat(rolled.targetConditions()).isEqualTo(2);
        assertThat(rolled.segmentsMet()).isEqualTo(1);
        assertThat(rolled.segmentsTotal()).isEqualTo(3);
    }

    @Test
    void doesNotRollUpAveragesAndSaysWhy() {
        Metric average = metric(RollUp.NONE);
        MetricRollUp rolled = RollUps.metric(List.of(progress(
                average, Verdict.MET, segment(1, "10", "4", Verdict.MET), segment(2, "20", "5", Verdict.MET))));
        assertThat(rolled.rolledUp()).isFalse();
        assertThat(rolled.now()).isNull();
        assertThat(rolled.notRolledUpBecause())
                .isEqualTo("This metric is measured by segments, and its values do not add up: its roll-up is NONE.");
    }

    @Test
    void rollsASumUpOnlyWhereEachSegmentIsMeasured() {
        MetricRollUp rolled = RollUps.metric(List.of(progress(
                metric(RollUp.SUM),
                Verdict.UNKNOWN,
                segment(1, "10", "30", Verdict.MET),
                segment(2, null, null, Verdict.UNKNOWN))));
        assertThat(rolled.notRolledUpBecause()).isEqualTo("Of 2 segments, 1 have not been measured.");
        MetricRollUp begun = RollUps.metric(List.of(progress(
                metric(RollUp.SUM),
                Verdict.MET,
                segment(1, "10", "30", Verdict.MET),
                segment(2, null, "5", Verdict.MET))));
        assertThat(begun.now()).usingComparator(Exact::compareTo).isEqualTo(Exact.of(35));
        assertThat(begun.then()).isNull();
    }

    /// By hand: one of two segments meets its target.
    @Test
    void tellsAShareOfSegmentsWhereThatIsTheRollUp() {
        MetricRollUp rolled = RollUps.metric(List.of(progress(
                metric(RollUp.SHARE_OF_SEGMENTS),
                Verdict.NOT_MET,
                segment(1, "10", "4", Verdict.MET),
                segment(2, "20", "5", Verdict.NOT_MET))));
        assertThat(rolled.rolledUp()).isTrue();
        assertThat(rolled.shareMet()).usingComparator(Exact::compareTo).isEqualTo(Exact.parse("1/2"));
        assertThat(rolled.now()).isNull();
    }

    @Test
    void takesWhatWasMeasuredOfTheWholeAsItIs() {
        Metric none = metric(RollUp.NONE);
        MetricRollUp rolled = RollUps.metric(List.of(new Progress(
                new MeasureTargetId(new UUID(0, 2)),
                none,
                Exact.of(21),
                Exact.of(10),
                Exact.parse("11/19"),
                Verdict.NOT_MET,
                List.of())));
        assertThat(rolled.rolledUp()).isTrue();
        assertThat(rolled.then()).isEqualTo(Exact.of(21));
        assertThat(rolled.now()).isEqualTo(Exact.of(10));
    }

    @Test
    void countsVerdictsAndAveragesNothing() {
        Metric sum = metric(RollUp.SUM);
        LevelProgress level = RollUps.level(
                WHERE,
                List.of(
                        progress(sum, Verdict.MET, segment(1, "10", "30", Verdict.MET)),
                        progress(sum, Verdict.NOT_MET, segment(1, "10", "30", Verdict.NOT_MET)),
                        progress(sum, Verdict.UNKNOWN, segment(3, null, null, Verdict.UNKNOWN))));
        assertThat(List.of(level.met(), level.notMet(), level.unknown(), level.targetConditions()))
                .containsExactly(1, 1, 1, 3);
        assertThat(level.rollUps()).hasSize(1);
    }

    private static Metric metric(RollUp rollUp) {
        return Numbers.metric(MetricKind.SCALAR, rollUp, "city");
    }

    private static Progress progress(Metric metric, Verdict verdict, SegmentProgress... segments) {
        return new Progress(
                new MeasureTargetId(new UUID(0, 2)), metric, null, null, null, verdict, Arrays.asList(segments));
    }

    private static SegmentProgress segment(int number, @Nullable String then, @Nullable String now, Verdict verdict) {
        Segment segment = new Segment(
                new SegmentId(new UUID(0, number)), "city", "City " + number, 1, Instant.EPOCH, Instant.EPOCH, null);
        return new SegmentProgress(segment, measurement(segment, then), measurement(segment, now), null, verdict);
    }

    private static @Nullable Measurement measurement(Segment segment, @Nullable String value) {
        return value == null
                ? null
                : new Measurement(
                        new MeasurementId(new UUID(0, 7)),
                        metric(RollUp.SUM).id(),
                        segment.id(),
                        Instant.EPOCH,
                        Exact.parse(value),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Instant.EPOCH,
                        null);
    }
}
