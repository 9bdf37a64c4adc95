package dev.throughline.reporting.trackrecord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackRecordTests {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final AsOfDay AS_OF =
            new AsOfDay(LocalDate.parse("2026-06-30"), Instant.parse("2026-07-01T04:00:00Z"), ZONE);

    private final List<Ended> ended = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();

    /// By hand: 9 of 10 and achieved is 0.01; 8 of 10 and missed is 0.64; 5 of 10 and achieved is 0.25: 0.9 / 3 = 0.3.
    @Test
    void isTheMeanOfTheSquaredDistances() {
        said(ended(1, true, null), 9, "2026-01-02T00:00:00Z");
        said(ended(1, false, null), 8, "2026-01-02T00:00:00Z");
        said(ended(1, true, null), 5, "2026-01-02T00:00:00Z");
        BrierScore brier = BrierScore.of(record().atHalfTime());
        assertThat(brier.exact()).usingComparator(Exact::compareTo).isEqualTo(Exact.parse("0.3"));
        assertThat(brier.stated()).usingComparator(Exact::compareTo).isEqualTo(Exact.parse("22/30"));
        assertThat(brier.came()).usingComparator(Exact::compareTo).isEqualTo(Exact.parse("2/3"));
        assertThat(brier.count()).isEqualTo(3);
    }

    @Test
    void isPerfectWhereEverybodyWasSureAndRightAndAQuarterWhereNobodySaidAnything() {
        said(ended(1, true, null), 10, "2026-01-02T00:00:00Z");
        said(ended(1, false, null), 0, "2026-01-02T00:00:00Z");
        assertThat(BrierScore.of(record().atHalfTime()).exact())
                .usingComparator(Exact::compareTo)
                .isEqualTo(Exact.ZERO);
        ended.clear();
        stated.clear();
        said(ended(1, true, null), 5, "2026-01-02T00:00:00Z");
        said(ended(1, false, null), 5, "2026-01-02T00:00:00Z");
        assertThat(BrierScore.of(record().atHalfTime()).exact())
                .usingComparator(Exact::compareTo)
                .isEqualTo(Exact.parse("0.25"));
    }

    @Test
    void isUnknownWhereNothingEndedOrNobodySpokeInTime() {
        assertThat(BrierScore.of(record().atHalfTime()).exact()).isNull();
        ended(1, true, null);
        assertThat(BrierScore.of(record().atHalfTime()).exact()).isNull();
        assertThat(BrierScore.of(record().atEnd()).unknownBecause())
                .isEqualTo("No target condition with a check-in by then was achieved or missed.");
    }

    /// Begun on 1 January, due at the end of 31 March in New York, 4 hours behind by then: half-time is 14 to 15
    /// February.
    @Test
    void asksForWhatWasSaidByHalfOfThePlannedTime() {
        Ended one = ended(1, true, "2026-03-31");
        said(one, 3, "2026-01-10T00:00:00Z");
        said(one, 4, "2026-02-15T02:00:00Z");
        said(one, 9, "2026-02-15T02:00:01Z");
        said(one, 10, "2026-03-20T00:00:00Z");
        assertThat(record().atHalfTime()).extracting(Told::confidence).containsExactly(4);
        assertThat(record().atEnd()).extracting(Told::confidence).containsExactly(10);
    }

    @Test
    void asksForWhatWasSaidLastWhereItEndedBeforeHalfTime() {
        Ended one = ended(1, true, "2027-12-31");
        said(one, 7, "2026-04-29T00:00:00Z");
        said(one, 1, "2026-05-02T00:00:00Z");
        assertThat(record().atHalfTime()).extracting(Told::confidence).containsExactly(7);
    }

    @Test
    void countsNothingThatIsSaidAfterTheLastDay() {
        Ended one = ended(1, false, "2026-03-31");
        said(one, 6, "2026-03-31T23:00:00Z");
        said(one, 0, "2026-04-01T04:00:01Z");
        assertThat(record().atEnd()).extracting(Told::confidence).containsExactly(6);
    }

    @Test
    void tellsTeamsApart() {
        said(ended(1, true, null), 10, "2026-01-02T00:00:00Z");
        said(ended(2, false, null), 10, "2026-01-02T00:00:00Z");
        ended(2, true, null);
        List<TeamRecord> teams = record().teams();
        assertThat(teams).extracting(team -> team.ended()).containsExactly(1, 2);
        assertThat(teams).extracting(team -> team.halfTime().count()).containsExactly(1, 1);
        assertThat(teams.getLast().halfTime().exact())
                .usingComparator(Exact::compareTo)
                .isEqualTo(Exact.ONE);
    }

    /// By hand: four of five were said with 9, of which three came true; one with 2, which did not.
    @Test
    void sortsWhatWasSaidIntoBuckets() {
        for (int number = 0; number < 4; number++) {
            said(ended(1, number > 0, null), 9, "2026-01-02T00:00:00Z");
        }
        said(ended(1, false, null), 2, "2026-01-02T00:00:00Z");
        List<ReliabilityBucket> buckets = TrackRecord.buckets(record().atHalfTime());
        assertThat(buckets).extracting(ReliabilityBucket::count).containsExactly(0, 1, 0, 0, 4);
        assertThat(buckets.getLast().brier().came())
                .usingComparator(Exact::compareTo)
                .isEqualTo(Exact.parse("0.75"));
        assertThat(buckets.getFirst().achieved()).isNull();
    }

    @Test
    void callsTooSureOnlyWhatIsOftenEnoughAndFarEnoughOff() {
        for (int number = 0; number < 4; number++) {
            said(ended(1, false, null), 9, "2026-01-02T00:00:00Z");
        }
        assertThat(TrackRecord.tooSure(BrierScore.of(record().atHalfTime()))).isFalse();
        said(ended(1, false, null), 9, "2026-01-02T00:00:00Z");
        assertThat(TrackRecord.tooSure(BrierScore.of(record().atHalfTime()))).isTrue();
        for (int number = 0; number < 12; number++) {
            said(ended(1, true, null), 9, "2026-01-02T00:00:00Z");
        }
        assertThat(TrackRecord.tooSure(BrierScore.of(record().atHalfTime()))).isFalse();
    }

    private TrackRecord record() {
        return new TrackRecord(AS_OF, ended, stated);
    }

    private Ended ended(int team, boolean achieved, @Nullable String dueOn) {
        Ended one = new Ended(
                new TargetConditionId(new UUID(1, ended.size())),
                new TeamId(new UUID(0, team)),
                achieved,
                dueOn == null ? null : LocalDate.parse(dueOn),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-05-01T00:00:00Z"));
        ended.add(one);
        return one;
    }

    private void said(Ended one, int confidence, String at) {
        stated.add(new Stated(one.id(), confidence, Instant.parse(at)));
    }
}
