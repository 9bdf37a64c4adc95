package dev.throughline.reporting.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.ThemeOrigin;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.roadmap.theme.Validity;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Money;
import dev.throughline.stakeholder.promise.PromiseId;
import dev.throughline.stakeholder.promise.PromiseKind;
import dev.throughline.stakeholder.promise.PromiseState;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromiseExposureTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// The clocks went back an hour in the night before: it is the 30th in Berlin, and still the 29th in London.
    private static final Instant NOW = Instant.parse("2026-10-29T23:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 30);
    private static final TeamId TEAM = new TeamId(UUID.randomUUID());
    private static final TargetConditionId CONDITION = new TargetConditionId(UUID.randomUUID());
    private static final AccountId ACME = new AccountId(UUID.randomUUID());
    private static final AccountId BRICK = new AccountId(UUID.randomUUID());
    private static final AccountId UNVALUED = new AccountId(UUID.randomUUID());

    /// By hand: of four, one is a hijack, one not validated, one planned, one safe: 1 of 4 each. Acme has the hijack
    /// and the planned one and is worth 1,000.10 EUR; Brick, 2.00 USD, and an account without a value have the others.
    @Test
    void addsUpWhatStandsBehindEachExposureOnceForEachAccount() {
        PromisedTheme found = theme(ThemeState.DISCOVERY, Validity.UNVALIDATED);
        PromisedTheme built = theme(ThemeState.DELIVERY, Validity.VALIDATED);
        PromiseExposureReport report = report(
                "ACTIVE",
                List.of(found, built),
                feature(ACME, null, null),
                feature(ACME, TODAY.plusDays(60), built),
                feature(BRICK, TODAY.plusDays(60), found),
                new ToldPromise(
                        new PromiseId(UUID.randomUUID()),
                        UNVALUED,
                        PromiseKind.PROBLEM_HELP,
                        PromiseState.ACCEPTED,
                        true,
                        null,
                        null,
                        NOW));
        for (FigureKind kind : List.of(
                FigureKind.HIJACK_PROMISES,
                FigureKind.UNVALIDATED_PROMISES,
                FigureKind.PLANNED_PROMISES,
                FigureKind.SAFE_PROMISES,
                FigureKind.CONTRACTUAL_PROMISES)) {
            Figure figure = figure(report, kind);
            assertThat(figure.value()).isEqualByComparingTo("0.25");
        }
        assertThat(report.worth())
                .extracting(ExposureWorth::accounts, ExposureWorth::ofUnknownWorth)
                .containsExactly(tuple(1, 0), tuple(1, 0), tuple(1, 0), tuple(1, 1));
        assertThat(report.worth().stream().map(ExposureWorth::amounts))
                .containsExactly(
                        List.of(money("1000.10", "EUR")),
                        List.of(money("2.00", "USD")),
                        List.of(money("1000.10", "EUR")),
                        List.of());
        assertThat(report.toAccounts().stream().map(AccountExposure::accountId)).containsExactly(ACME, BRICK, UNVALUED);
        assertThat(report.inMonths().stream().map(MonthExposure::month))
                .containsExactly(LocalDate.of(2026, 12, 1), null);
        assertThat(report.all()).isEmpty();
    }

    @Test
    void findsWhatIsDueOnDaysOfTheOrganisation() {
        PromisedTheme theme = theme(ThemeState.DISCOVERY, Validity.UNVALIDATED);
        ToldPromise overdue = feature(ACME, TODAY.minusDays(1), theme);
        ToldPromise today = feature(ACME, TODAY, theme);
        ToldPromise soon = feature(ACME, TODAY.plusDays(30), theme);
        ToldPromise later = feature(ACME, TODAY.plusDays(31), theme);
        PromiseExposureReport report = report("ACTIVE", List.of(theme), overdue, today, soon, later);
        assertThat(found(report, FindingRule.PROMISE_OVERDUE)).containsExactly(overdue.id());
        assertThat(found(report, FindingRule.PROMISE_DUE_UNVALIDATED)).containsExactly(today.id(), soon.id());
    }

    @Test
    void findsWhatNobodyLookedIntoForTwoWeeksToTheSecond() {
        ToldPromise old = logged(Instant.parse("2026-10-15T23:30:00Z"));
        ToldPromise young = logged(Instant.parse("2026-10-15T23:30:01Z"));
        PromiseExposureReport report = report("ACTIVE", List.of(), old, young);
        assertThat(found(report, FindingRule.PROMISE_NOT_TRIAGED)).containsExactly(old.id());
        assertThat(report.all().getFirst().what())
                .isEqualTo("This was logged 14 days ago, and nobody has looked into it.");
    }

    @Test
    void callsAThemeHijackedThatServesAPromiseOnly() {
        PromisedTheme stray = theme(ThemeState.DELIVERY, Validity.VALIDATED);
        PromisedTheme wanted = theme(ThemeState.DELIVERY, Validity.VALIDATED);
        assertThat(figure(
                                report("ABANDONED", List.of(stray, wanted), feature(ACME, null, stray)),
                                FigureKind.HIJACKED_THEMES)
                        .counted()
                        .stream()
                        .map(Object::toString))
                .containsExactly(stray.id().toString());
        assertThat(figure(
                                report("ACTIVE", List.of(stray, wanted), feature(ACME, null, stray)),
                                FigureKind.HIJACKED_THEMES)
                        .value())
                .isEqualByComparingTo("0");
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(report("ACTIVE", List.of()).figures())
                .extracting(Figure::value)
                .containsOnlyNulls();
    }

    private static PromiseExposureReport report(
            String conditionState, List<PromisedTheme> themes, ToldPromise... promises) {
        Map<ThemeId, PromisedTheme> byId = new HashMap<>();
        themes.forEach(theme -> byId.put(theme.id(), theme));
        return new PromiseExposure(
                        new ReportScope(null, null, null, null, null, null, NOW),
                        BERLIN,
                        StrategyLine.of(List.of(new LineStep(
                                CONDITION,
                                null,
                                "target condition",
                                conditionState,
                                false,
                                conditionState.equals("ACTIVE"),
                                conditionState.equals("ACTIVE"),
                                null,
                                TEAM))),
                        byId,
                        List.of(promises),
                        Map.of(ACME, money("1000.10", "EUR"), BRICK, money("2.00", "USD")))
                .report();
    }

    private static PromisedTheme theme(ThemeState state, Validity problem) {
        return new PromisedTheme(
                new ThemeId(UUID.randomUUID()), ThemeOrigin.STRATEGY, state, problem, false, false, TEAM, CONDITION);
    }

    private static ToldPromise feature(AccountId account, @Nullable LocalDate due, @Nullable PromisedTheme theme) {
        return new ToldPromise(
                new PromiseId(UUID.randomUUID()),
                account,
                PromiseKind.FEATURE,
                PromiseState.TRIAGED,
                false,
                due,
                theme == null ? null : theme.id(),
                NOW);
    }

    private static ToldPromise logged(Instant at) {
        return new ToldPromise(
                new PromiseId(UUID.randomUUID()),
                ACME,
                PromiseKind.FEATURE,
                PromiseState.LOGGED,
                false,
                null,
                null,
                at);
    }

    private static Figure figure(PromiseExposureReport report, FigureKind kind) {
        return report.figures().stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Object> found(PromiseExposureReport report, FindingRule rule) {
        return report.all().stream().filter(finding -> finding.rule() == rule).map(ReportFinding::where);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
