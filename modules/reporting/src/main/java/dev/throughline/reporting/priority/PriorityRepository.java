package dev.throughline.reporting.priority;

import static dev.throughline.platform.jooq.tables.ChangeReport.CHANGE_REPORT;
import static dev.throughline.roadmap.jooq.tables.RoadmapReport.ROADMAP_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeReport.THEME_REPORT;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.platform.node.IdType;
import dev.throughline.roadmap.evidence.EvidenceId;
import dev.throughline.roadmap.outcome.ThemeOutcomeId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.ThemeState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Out of the history come ids, places and states, never the words of what was changed.
@Repository
class PriorityRepository {

    private static final Set<String> EXPERIMENTING = Set.of("startExperiment", "concludeExperiment");

    /// Whoever gives a theme up has not worked on it.
    private static final Set<ThemeState> WORKED =
            EnumSet.of(ThemeState.DISCOVERY, ThemeState.DELIVERY, ThemeState.OUTCOME_MEASURED, ThemeState.INVALIDATED);

    private static final Map<String, PriorityActivityKind> KINDS = Map.of(
            ThemeId.TYPE.prefix(), PriorityActivityKind.MOVE,
            EvidenceId.TYPE.prefix(), PriorityActivityKind.EVIDENCE,
            ThemeOutcomeId.TYPE.prefix(), PriorityActivityKind.MEASUREMENT,
            ExperimentId.TYPE.prefix(), PriorityActivityKind.EXPERIMENT);

    private final DSLContext sql;

    PriorityRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<OrderedTheme> themes() {
        return sql.select(
                        THEME_REPORT.ID,
                        THEME_REPORT.ROADMAP_ID,
                        ROADMAP_REPORT.TEAM_ID,
                        ROADMAP_REPORT.TARGET_CONDITION_ID,
                        THEME_REPORT.TITLE,
                        THEME_REPORT.PRIORITY,
                        THEME_REPORT.CREATED_AT)
                .from(THEME_REPORT)
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .where(ROADMAP_REPORT.ARCHIVED_AT.isNull())
                .orderBy(THEME_REPORT.ROADMAP_ID, THEME_REPORT.PRIORITY.asc().nullsLast(), THEME_REPORT.ID)
                .fetch(row -> new OrderedTheme(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /// All that there ever were: the order of a day is what they led to.
    List<OrderStep> steps() {
        Field<@Nullable String> from = of(CHANGE_REPORT.BEFORE, "priority");
        Field<@Nullable String> to = of(CHANGE_REPORT.AFTER, "priority");
        return sql.select(CHANGE_REPORT.ID, CHANGE_REPORT.AT, CHANGE_REPORT.SUBJECT, from, to)
                .from(CHANGE_REPORT)
                .where(is(ThemeId.TYPE))
                .and(from.isDistinctFrom(to))
                .orderBy(CHANGE_REPORT.AT, CHANGE_REPORT.ID)
                .fetch(row -> new OrderStep(
                        row.value1(),
                        row.value2(),
                        new ThemeId(row.value3()),
                        place(row.value4()),
                        place(row.value5())));
    }

    /// What was done between two moments: moves to work and to what came of it, evidence, experiments, measured
    /// outcomes.
    List<ThemeAct> acts(Instant from, Instant to) {
        Field<@Nullable String> theme = of(CHANGE_REPORT.AFTER, "themeId");
        Field<@Nullable String> state = of(CHANGE_REPORT.AFTER, "state");
        return sql.select(CHANGE_REPORT.ID, CHANGE_REPORT.AT, CHANGE_REPORT.KIND, CHANGE_REPORT.SUBJECT, theme)
                .from(CHANGE_REPORT)
                .where(CHANGE_REPORT.AT.ge(from))
                .and(CHANGE_REPORT.AT.lt(to))
                .and(DSL.or(
                        is(ThemeId.TYPE)
                                .and(CHANGE_REPORT.BEFORE.isNotNull())
                                .and(of(CHANGE_REPORT.BEFORE, "state").ne(state))
                                .and(state.in(WORKED.stream().map(Enum::name).toList())),
                        is(EvidenceId.TYPE).and(CHANGE_REPORT.BEFORE.isNull()),
                        is(ThemeOutcomeId.TYPE).and(CHANGE_REPORT.ACTION.eq("measureThemeOutcome")),
                        is(ExperimentId.TYPE)
                                .and(CHANGE_REPORT.ACTION.in(EXPERIMENTING))
                                .and(theme.isNotNull())))
                .orderBy(CHANGE_REPORT.AT, CHANGE_REPORT.ID)
                .fetch(row -> {
                    PriorityActivityKind kind = KINDS.get(row.value3());
                    return new ThemeAct(
                            row.value1(),
                            row.value2(),
                            row.value5() == null ? new ThemeId(row.value4()) : ThemeId.of(row.value5()),
                            Objects.requireNonNull(kind));
                });
    }

    private static Condition is(IdType<?> type) {
        return CHANGE_REPORT.KIND.eq(type.prefix());
    }

    private static Field<@Nullable String> of(Field<JSONB> json, String name) {
        return DSL.jsonbGetAttributeAsText(json, name);
    }

    private static @Nullable Integer place(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
