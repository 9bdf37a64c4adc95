package dev.throughline.reporting.talk;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FigureUnit;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.stakeholder.cadence.ConversationCadence;
import dev.throughline.stakeholder.cadence.Talker;
import dev.throughline.strategy.metric.Exact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rule of the report, without a look at the database. Days are days of the organisation, so that no change of
/// clocks reaches it.
///
/// @param talks all that were ever held: the last one may be older than the period
record Talks(
        ReportScope scope,
        LocalDate today,
        int target,
        List<ProductPerson> people,
        List<HeldTalk> talks,
        List<FirstTeamMeeting> meetings) {

    ConversationReport report() {
        List<PersonTalks> each = people.stream()
                .map(this::of)
                .sorted(Comparator.comparing((PersonTalks one) -> !one.overdue())
                        .thenComparing(
                                PersonTalks::lastStrategicOn,
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(one -> one.memberId().value()))
                .toList();
        return new ConversationReport(scope, target, figures(each), findings(each), each, judged(each));
    }

    private boolean judged(List<PersonTalks> each) {
        return each.stream().anyMatch(one -> !one.months().isEmpty())
                || people.stream().anyMatch(this::here);
    }

    private PersonTalks of(ProductPerson person) {
        List<HeldTalk> theirs = talks.stream()
                .filter(talk -> talk.members().contains(person.id()))
                .toList();
        List<HeldTalk> now =
                theirs.stream().filter(talk -> period().holds(talk.heldOn())).toList();
        Talker talker = Talker.of(
                person.joinedAt(),
                period().zone(),
                theirs.stream()
                        .filter(HeldTalk::strategic)
                        .map(HeldTalk::heldOn)
                        .toList());
        ConversationCadence cadence = ConversationCadence.of(List.of(talker), period().to(), target);
        List<TalkMonth> months = months(talker);
        return new PersonTalks(
                person.id(),
                months,
                cadence.lastHeldOn(),
                cadence.daysSince(),
                now.size(),
                count(now, HeldTalk::strategic),
                count(now, HeldTalk::reactive),
                count(now, HeldTalk::withSalesEngineer),
                count(now, HeldTalk::handsOn),
                (int) meetings.stream()
                        .filter(meeting -> period().holds(meeting.heldOn())
                                && meeting.members().contains(person.id()))
                        .count(),
                !months.isEmpty() && !months.getLast().reached(),
                cadence.overdue());
    }

    /// A month is judged as a whole, in the period in which its last day lies, once it is over. Nobody is held to a
    /// month before they began.
    private List<TalkMonth> months(Talker talker) {
        return Stream.iterate(YearMonth.from(period().from()), month -> month.plusMonths(1))
                .takeWhile(month -> !month.atEndOfMonth().isAfter(period().to())
                        && month.atEndOfMonth().isBefore(today))
                .filter(month -> !talker.begin().isAfter(month.atEndOfMonth()))
                .map(month -> new TalkMonth(month.atDay(1), talker.held(month), talker.wanted(month, target)))
                .toList();
    }

    private List<Figure> figures(List<PersonTalks> each) {
        List<HeldTalk> now = talks.stream()
                .filter(talk -> period().holds(talk.heldOn()) && concerned(talk))
                .toList();
        List<PersonTalks> judged =
                each.stream().filter(one -> !one.months().isEmpty()).toList();
        List<HeldTalk> strategic = talks.stream()
                .filter(talk ->
                        talk.strategic() && concerned(talk) && !talk.heldOn().isAfter(period().to()))
                .toList();
        LocalDate last = last(strategic);
        return List.of(
                Figure.share(
                        scope,
                        FigureKind.PEOPLE_ON_TALK_TARGET,
                        ids(judged.stream()
                                .filter(one -> one.months().stream().allMatch(TalkMonth::reached))
                                .toList()),
                        ids(judged),
                        "No month of anybody here ended in this period."),
                Figure.share(
                        scope,
                        FigureKind.PEOPLE_OVERDUE,
                        ids(each.stream().filter(PersonTalks::overdue).toList()),
                        ids(each),
                        "Nobody works on the product here."),
                Figure.count(scope, FigureKind.STRATEGIC_TALKS, talked(now, HeldTalk::strategic)),
                Figure.amount(
                        scope,
                        FigureKind.DAYS_SINCE_STRATEGIC_TALK,
                        FigureUnit.DAYS,
                        last == null ? null : Exact.of(days(last)),
                        talked(strategic, talk -> talk.heldOn().equals(last)),
                        "Nobody here ever held a strategic talk."),
                share(FigureKind.REACTIVE_TALKS, now, HeldTalk::reactive),
                share(FigureKind.SALES_ENGINEER_TALKS, now, HeldTalk::withSalesEngineer),
                share(FigureKind.HANDS_ON_TALKS, now, HeldTalk::handsOn),
                Figure.count(
                        scope,
                        FigureKind.FIRST_TEAM_MEETINGS,
                        meetings.stream()
                                .filter(meeting -> period().holds(meeting.heldOn())
                                        && people.stream()
                                                .anyMatch(
                                                        one -> meeting.members().contains(one.id())))
                                .map(FirstTeamMeeting::id)
                                .toList()));
    }

    private Figure share(FigureKind kind, List<HeldTalk> now, Predicate<HeldTalk> counted) {
        return Figure.share(
                scope, kind, talked(now, counted), talked(now, talk -> true), "No talk was held here in this period.");
    }

    /// Everybody's talks are the organisation's; a part of it has those of its product people.
    private boolean concerned(HeldTalk talk) {
        return scope.teams() == null && scope.challengeId() == null
                || people.stream().anyMatch(one -> talk.members().contains(one.id()));
    }

    private List<ReportFinding> findings(List<PersonTalks> each) {
        List<ReportFinding> findings = new ArrayList<>();
        each.stream().filter(PersonTalks::missed).forEach(one -> {
            TalkMonth month = one.months().getLast();
            findings.add(new ReportFinding(
                    FindingRule.STRATEGIC_TALKS_MISSED,
                    one.memberId(),
                    "In %s %d they held %d strategic talks of %d."
                            .formatted(
                                    month.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                    month.month().getYear(),
                                    month.held(),
                                    month.wanted())));
        });
        each.stream()
                .filter(PersonTalks::overdue)
                .forEach(one -> findings.add(new ReportFinding(
                        FindingRule.STRATEGIC_TALKS_OVERDUE,
                        one.memberId(),
                        "They are behind with the strategic talks of this month: %s."
                                .formatted(
                                        one.daysSince() == null
                                                ? "they never held one"
                                                : "the last one was %d days ago".formatted(one.daysSince())))));
        people.stream().filter(this::here).forEach(person -> {
            PersonTalks talked = each.stream()
                    .filter(one -> one.memberId().equals(person.id()))
                    .findFirst()
                    .orElseThrow();
            if (talked.handsOn() == 0) {
                findings.add(new ReportFinding(
                        FindingRule.NO_HANDS_ON_WORK,
                        person.id(),
                        "In this period they neither used, demoed nor sold the product with anybody."));
            }
            if (person.leads() && talked.withFirstTeam() == 0) {
                findings.add(new ReportFinding(
                        FindingRule.NO_TIME_WITH_FIRST_TEAM,
                        person.id(),
                        "In this period they held no meeting with an executive."));
            }
        });
        return findings;
    }

    /// The whole period: nobody misses in their first week what others do in a quarter.
    private boolean here(ProductPerson person) {
        return !person.joinedAt().atZone(period().zone()).toLocalDate().isAfter(period().from());
    }

    private Period period() {
        return scope.over();
    }

    private int days(LocalDate last) {
        return Math.toIntExact(ChronoUnit.DAYS.between(last, period().to()));
    }

    private @Nullable LocalDate last(List<HeldTalk> all) {
        return all.stream()
                .filter(HeldTalk::strategic)
                .map(HeldTalk::heldOn)
                .filter(day -> !day.isAfter(period().to()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static int count(List<HeldTalk> all, Predicate<HeldTalk> counted) {
        return (int) all.stream().filter(counted).count();
    }

    private static List<Id> talked(List<HeldTalk> all, Predicate<HeldTalk> counted) {
        return all.stream().filter(counted).<Id>map(HeldTalk::id).toList();
    }

    private static List<MemberId> ids(List<PersonTalks> all) {
        return all.stream().map(PersonTalks::memberId).toList();
    }
}
