package dev.throughline.reporting.exposure;

import static dev.throughline.roadmap.jooq.tables.RoadmapReport.ROADMAP_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeReport.THEME_REPORT;
import static dev.throughline.stakeholder.jooq.tables.AccountReport.ACCOUNT_REPORT;
import static dev.throughline.stakeholder.jooq.tables.PromiseReport.PROMISE_REPORT;

import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Money;
import dev.throughline.stakeholder.promise.PromiseState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PromiseExposureRepository {

    private static final Set<PromiseState> LIVE =
            Stream.of(PromiseState.values()).filter(state -> !state.ended()).collect(Collectors.toSet());

    private final DSLContext sql;

    PromiseExposureRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<ToldPromise> promises() {
        return sql.select(
                        PROMISE_REPORT.ID,
                        PROMISE_REPORT.ACCOUNT_ID,
                        PROMISE_REPORT.KIND,
                        PROMISE_REPORT.STATE,
                        PROMISE_REPORT.CONTRACTUAL,
                        PROMISE_REPORT.DUE_ON,
                        PROMISE_REPORT.THEME_ID,
                        PROMISE_REPORT.CREATED_AT)
                .from(PROMISE_REPORT)
                .where(PROMISE_REPORT.STATE.in(LIVE))
                .orderBy(PROMISE_REPORT.ID)
                .fetch(row -> new ToldPromise(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /// In the order in which they were proposed.
    Map<ThemeId, PromisedTheme> themes() {
        Map<ThemeId, PromisedTheme> themes = new LinkedHashMap<>();
        sql.select(
                        THEME_REPORT.ID,
                        THEME_REPORT.ORIGIN,
                        THEME_REPORT.STATE,
                        THEME_REPORT.PROBLEM_VALIDITY,
                        THEME_REPORT.ARCHIVED_AT,
                        ROADMAP_REPORT.ARCHIVED_AT,
                        ROADMAP_REPORT.TEAM_ID,
                        ROADMAP_REPORT.TARGET_CONDITION_ID)
                .from(THEME_REPORT)
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .orderBy(THEME_REPORT.ID)
                .forEach(row -> themes.put(
                        row.value1(),
                        new PromisedTheme(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5() != null,
                                row.value6() != null,
                                row.value7(),
                                row.value8())));
        return themes;
    }

    /// Of the accounts that somebody has put a value on.
    Map<AccountId, Money> worth() {
        return sql.select(ACCOUNT_REPORT.ID, ACCOUNT_REPORT.VALUE_HUNDREDTHS, ACCOUNT_REPORT.VALUE_CURRENCY)
                .from(ACCOUNT_REPORT)
                .where(ACCOUNT_REPORT.VALUE_HUNDREDTHS.isNotNull())
                .fetchMap(ACCOUNT_REPORT.ID, row -> Objects.requireNonNull(Money.of(row.value2(), row.value3())));
    }
}
