package dev.throughline.stakeholder.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConversationCadenceTests {

    private static final LocalDate JOINED = LocalDate.parse("2024-01-16");

    @Test
    void countsMonthsInARowWithoutTheOneAtHand() {
        Talker talker = talker("2024-01-01", january(3), february(4), march(1));
        assertThat(on("2024-03-01", talker).streak()).isEqualTo(2);
        assertThat(on("2024-03-31", talker).streak()).isEqualTo(2);
        assertThat(on("2024-04-01", talker).streak()).isZero();
    }

    @Test
    void countsTheMonthAtHandOnceItHasReachedTheTarget() {
        assertThat(on("2024-03-05", talker("2020-01-01", february(3), march(3))).streak())
                .isEqualTo(2);
        assertThat(on("2024-03-05", talker("2020-01-01", january(3), march(3))).streak())
                .isEqualTo(1);
    }

    @Test
    void expectsTheShareOfTheMonthThatHasPassed() {
        Talker idle = talker("2020-01-01");
        assertThat(on("2024-02-01", idle).overdue()).isFalse();
        assertThat(on("2024-02-10", idle).expected()).isZero();
        assertThat(on("2024-02-11", idle).expected()).isEqualTo(1);
        assertThat(on("2024-02-11", idle).overdue()).isTrue();
        assertThat(on("2024-02-29", talker("2020-01-01", february(2))).overdue())
                .isFalse();
        assertThat(on("2024-02-29", talker("2020-01-01", february(1))).overdue())
                .isTrue();
    }

    @Test
    void beginsAnewWithEachMonth() {
        Talker talker = talker("2020-01-01", january(3));
        assertThat(on("2024-01-31", talker).held()).isEqualTo(3);
        ConversationCadence next = on("2024-02-01", talker);
        assertThat(next.month()).isEqualTo("2024-02-01");
        assertThat(next.held()).isZero();
        assertThat(next.overdue()).isFalse();
        assertThat(next.streak()).isEqualTo(1);
    }

    @Test
    void expectsOfWhoeverJoinsTheShareForTheDaysThatAreLeft() {
        Talker joined = talker("2024-01-16");
        assertThat(on("2024-01-16", joined).target()).isEqualTo(2);
        assertThat(on("2024-01-26", joined).expected()).isZero();
        assertThat(on("2024-01-27", joined).expected()).isEqualTo(1);
        assertThat(on("2024-01-31", talker("2024-01-31")).target()).isEqualTo(1);
        assertThat(on("2024-01-31", talker("2024-01-31")).overdue()).isFalse();
        assertThat(on("2024-02-01", joined).target()).isEqualTo(3);
        assertThat(on("2024-02-01", talker("2024-01-16", new LocalDate[] {JOINED.plusDays(1), JOINED.plusDays(5)}))
                        .streak())
                .isEqualTo(1);
        assertThat(on("2024-02-01", talker("2024-01-16", new LocalDate[] {JOINED.plusDays(1)}))
                        .streak())
                .isZero();
    }

    @Test
    void countsTalksFromBeforeSomebodyJoined() {
        Talker talker = talker("2024-03-01", january(3), february(3));
        assertThat(on("2024-03-01", talker).streak()).isEqualTo(2);
        assertThat(on("2024-03-01", talker).daysSince()).isEqualTo(27);
    }

    @Test
    void joinsOnTheDayThatItIsInTheOrganisationWhateverTheClocksDo() {
        Instant night = Instant.parse("2024-03-31T22:30:00Z");
        assertThat(Talker.of(night, ZoneId.of("Europe/Berlin"), List.of()).begin())
                .isEqualTo("2024-04-01");
        assertThat(Talker.of(night, ZoneId.of("Europe/London"), List.of()).begin())
                .isEqualTo("2024-03-31");
        assertThat(Talker.of(night.minusSeconds(86_400), ZoneId.of("Europe/Berlin"), List.of())
                        .begin())
                .isEqualTo("2024-03-30");
        assertThat(Talker.of(night, ZoneId.of("America/New_York"), List.of(LocalDate.parse("2024-02-29")))
                        .begin())
                .isEqualTo("2024-02-29");
    }

    @Test
    void countsDaysAcrossAChangeOfClocks() {
        Talker talker = talker("2020-01-01", new LocalDate[] {LocalDate.parse("2024-03-30")});
        assertThat(on("2024-04-01", talker).daysSince()).isEqualTo(2);
        assertThat(on("2024-03-30", talker).daysSince()).isZero();
        assertThat(on("2024-03-29", talker).daysSince()).isNull();
        assertThat(on("2024-03-29", talker).held()).isZero();
    }

    @Test
    void addsUpForMany() {
        Talker busy = talker("2024-01-01", january(5), february(3));
        Talker idle = talker("2024-02-15", new LocalDate[] {LocalDate.parse("2024-02-20")});
        ConversationCadence both = ConversationCadence.of(List.of(busy, idle), LocalDate.parse("2024-02-29"), 3);
        assertThat(both.target()).isEqualTo(5);
        assertThat(both.held()).isEqualTo(4);
        assertThat(both.expected()).isEqualTo(3);
        assertThat(both.overdue()).isFalse();
        assertThat(both.streak()).isEqualTo(1);
        ConversationCadence nobody = ConversationCadence.of(List.of(), LocalDate.parse("2024-02-29"), 3);
        assertThat(nobody.overdue()).isFalse();
        assertThat(nobody.streak()).isZero();
        assertThat(nobody.target()).isZero();
    }

    private static ConversationCadence on(String day, Talker talker) {
        return ConversationCadence.of(List.of(talker), LocalDate.parse(day), 3);
    }

    private static Talker talker(String joined, LocalDate[]... held) {
        return Talker.of(
                Instant.parse(joined + "T12:00:00Z"),
                ZoneId.of("UTC"),
                Stream.of(held).flatMap(Stream::of).toList());
    }

    private static LocalDate[] january(int talks) {
        return days(1, talks);
    }

    private static LocalDate[] february(int talks) {
        return days(2, talks);
    }

    private static LocalDate[] march(int talks) {
        return days(3, talks);
    }

    private static LocalDate[] days(int month, int talks) {
        return Stream.iterate(LocalDate.of(2024, month, 1), day -> day.plusDays(1))
                .limit(talks)
                .toArray(LocalDate[]::new);
    }
}
