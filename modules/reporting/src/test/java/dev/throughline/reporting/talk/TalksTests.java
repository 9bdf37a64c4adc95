package dev.throughline.reporting.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.finding.ReportVerdict;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.stakeholder.conversation.ConversationChannel;
import dev.throughline.stakeholder.conversation.ConversationId;
import dev.throughline.stakeholder.conversation.ConversationKind;
import dev.throughline.stakeholder.engagement.EngagementId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalksTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final MemberId ANN = new MemberId(UUID.randomUUID());
    private static final MemberId BO = new MemberId(UUID.randomUUID());
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    /// By hand: the period from 15 September to 12 November judges September and October, and not November. Ann held 3
    /// and 2 of 3, one of them before the period began; the last was 30 days ago.
    @Test
    void judgesMonthsThatEndedInThePeriodAsAWhole() {
        ConversationReport report = report(
                List.of(new ProductPerson(ANN, LONG_AGO, false)),
                strategic(2026, 9, 1, ANN),
                strategic(2026, 9, 20, ANN),
                strategic(2026, 9, 30, ANN),
                strategic(2026, 10, 1, ANN),
                strategic(2026, 10, 13, ANN));
        PersonTalks ann = report.each().getFirst();
        assertThat(ann.months())
                .containsExactly(
                        new TalkMonth(LocalDate.of(2026, 9, 1), 3, 3), new TalkMonth(LocalDate.of(2026, 10, 1), 2, 3));
        assertThat(ann.missed()).isTrue();
        assertThat(ann.overdue()).isTrue();
        assertThat(ann.daysSince()).isEqualTo(30);
        assertThat(ann.strategic()).isEqualTo(4);
        assertThat(figure(report, FigureKind.PEOPLE_ON_TALK_TARGET).value()).isEqualByComparingTo("0");
        assertThat(figure(report, FigureKind.STRATEGIC_TALKS).count()).isEqualTo(4);
        assertThat(figure(report, FigureKind.DAYS_SINCE_STRATEGIC_TALK).value()).isEqualByComparingTo("30");
        assertThat(report.all().getFirst())
                .isEqualTo(new ReportFinding(
                        FindingRule.STRATEGIC_TALKS_MISSED, ANN, "In October 2026 they held 2 strategic talks of 3."));
    }

    /// By hand: who begins on 21 October has 11 of 31 days left, and 3 * 11 / 31 rounded up is 2.
    @Test
    void wantsOfWhoeverBeginsTheShareOfTheDaysThatAreLeft() {
        ConversationReport report =
                report(List.of(new ProductPerson(ANN, Instant.parse("2026-10-20T23:00:00Z"), false)));
        assertThat(report.each().getFirst().months()).containsExactly(new TalkMonth(LocalDate.of(2026, 10, 1), 0, 2));
        assertThat(report(List.of(new ProductPerson(ANN, Instant.parse("2026-11-11T23:00:00Z"), false)))
                        .all())
                .isEmpty();
    }

    @Test
    void callsSoundOnlyWhatItJudged() {
        assertThat(report(List.of()).verdict()).isEqualTo(ReportVerdict.UNKNOWN);
        assertThat(report(List.of(new ProductPerson(ANN, Instant.parse("2026-11-11T23:00:00Z"), false)))
                        .verdict())
                .isEqualTo(ReportVerdict.UNKNOWN);
        ConversationReport kept = report(
                List.of(new ProductPerson(ANN, Instant.parse("2026-10-20T23:00:00Z"), false)),
                strategic(2026, 10, 22, ANN),
                strategic(2026, 10, 23, ANN),
                strategic(2026, 11, 2, ANN));
        assertThat(kept.verdict()).isEqualTo(ReportVerdict.SOUND);
    }

    /// By hand: of four talks one is reactive, one came in through support, one is with a sales engineer, one hands-on.
    @Test
    void sharesTalksAndCountsOneOfTwoForBoth() {
        ConversationReport report = report(
                List.of(new ProductPerson(ANN, LONG_AGO, true), new ProductPerson(BO, LONG_AGO, false)),
                talk(ConversationKind.REACTIVE, ConversationChannel.CALL, LocalDate.of(2026, 10, 2), ANN),
                talk(ConversationKind.SUPPORT, ConversationChannel.SUPPORT_DESK, LocalDate.of(2026, 10, 3), ANN),
                talk(ConversationKind.HANDS_ON, ConversationChannel.IN_PERSON, LocalDate.of(2026, 10, 4), ANN, BO),
                talk(ConversationKind.STRATEGIC, ConversationChannel.SALES_ENGINEER, LocalDate.of(2026, 10, 5), BO));
        assertThat(figure(report, FigureKind.REACTIVE_TALKS).value()).isEqualByComparingTo("0.5");
        assertThat(figure(report, FigureKind.SALES_ENGINEER_TALKS).value()).isEqualByComparingTo("0.25");
        assertThat(figure(report, FigureKind.HANDS_ON_TALKS).value()).isEqualByComparingTo("0.25");
        assertThat(report.each()).extracting(PersonTalks::handsOn).containsExactly(1, 1);
        assertThat(report.all().stream().map(ReportFinding::rule))
                .containsExactly(
                        FindingRule.STRATEGIC_TALKS_MISSED,
                        FindingRule.STRATEGIC_TALKS_MISSED,
                        FindingRule.STRATEGIC_TALKS_OVERDUE,
                        FindingRule.STRATEGIC_TALKS_OVERDUE,
                        FindingRule.NO_TIME_WITH_FIRST_TEAM);
    }

    @Test
    void countsMeetingsWithExecutives() {
        ConversationReport report = new Talks(
                        scope(),
                        TODAY,
                        3,
                        List.of(new ProductPerson(ANN, LONG_AGO, true)),
                        List.of(),
                        List.of(
                                new FirstTeamMeeting(
                                        new EngagementId(UUID.randomUUID()), LocalDate.of(2026, 10, 1), Set.of(ANN)),
                                new FirstTeamMeeting(
                                        new EngagementId(UUID.randomUUID()), LocalDate.of(2026, 9, 1), Set.of(ANN))))
                .report();
        assertThat(report.each().getFirst().withFirstTeam()).isEqualTo(1);
        assertThat(figure(report, FigureKind.FIRST_TEAM_MEETINGS).count()).isEqualTo(1);
        assertThat(report.all().stream().map(ReportFinding::rule)).doesNotContain(FindingRule.NO_TIME_WITH_FIRST_TEAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CEO", "Chief Sales Officer", "Executive team", "cto", "Founder"})
    void knowsAnExecutiveByTheirFunction(String function) {
        assertThat(Executives.isOne(function)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vice President Sales", "Executive assistant", "Sales engineer", "Cooperation"})
    void knowsWhoIsNone(String function) {
        assertThat(Executives.isOne(function)).isFalse();
    }

    private static ConversationReport report(List<ProductPerson> people, HeldTalk... talks) {
        return new Talks(scope(), TODAY, 3, people, List.of(talks), List.of()).report();
    }

    private static ReportScope scope() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        return new ReportScope(
                null,
                null,
                null,
                null,
                null,
                new Period(LocalDate.of(2026, 9, 15), TODAY, zone),
                TODAY.atTime(12, 0).atZone(zone).toInstant());
    }

    private static HeldTalk strategic(int year, int month, int day, MemberId... members) {
        return talk(ConversationKind.STRATEGIC, ConversationChannel.CALL, LocalDate.of(year, month, day), members);
    }

    private static HeldTalk talk(
            ConversationKind kind, ConversationChannel channel, LocalDate day, MemberId... members) {
        return new HeldTalk(new ConversationId(UUID.randomUUID()), kind, channel, day, Set.of(members));
    }

    private static Figure figure(ConversationReport report, FigureKind kind) {
        return report.figures().stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
