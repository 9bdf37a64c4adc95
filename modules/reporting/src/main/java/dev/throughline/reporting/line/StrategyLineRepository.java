package dev.throughline.reporting.line;

import static dev.throughline.strategy.jooq.tables.ChallengeReport.CHALLENGE_REPORT;
import static dev.throughline.strategy.jooq.tables.InitiativeReport.INITIATIVE_REPORT;
import static dev.throughline.strategy.jooq.tables.TargetConditionReport.TARGET_CONDITION_REPORT;
import static dev.throughline.strategy.jooq.tables.VisionReport.VISION_REPORT;

import dev.throughline.platform.node.Id;
import dev.throughline.strategy.challenge.ChallengeState;
import dev.throughline.strategy.initiative.InitiativeState;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import dev.throughline.strategy.vision.VisionState;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// One statement for each level, in the order in which things were made.
@Repository
class StrategyLineRepository {

    private final DSLContext sql;

    StrategyLineRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<LineStep> visions() {
        return sql.select(
                        VISION_REPORT.ID,
                        VISION_REPORT.BUSINESS_LINE_ID,
                        VISION_REPORT.STATE,
                        VISION_REPORT.ARCHIVED_AT)
                .from(VISION_REPORT)
                .orderBy(VISION_REPORT.ID)
                .fetch(row -> {
                    boolean active = active(row.value3() == VisionState.ACTIVE, row.value4());
                    return new LineStep(
                            row.value1(),
                            null,
                            "vision",
                            row.value3().name(),
                            row.value4() != null,
                            active,
                            active,
                            row.value2(),
                            null);
                });
    }

    List<LineStep> challenges() {
        return sql.select(
                        CHALLENGE_REPORT.ID,
                        CHALLENGE_REPORT.VISION_ID,
                        CHALLENGE_REPORT.INTENT_ID,
                        CHALLENGE_REPORT.BUSINESS_LINE_ID,
                        CHALLENGE_REPORT.STATE,
                        CHALLENGE_REPORT.ARCHIVED_AT)
                .from(CHALLENGE_REPORT)
                .orderBy(CHALLENGE_REPORT.ID)
                .fetch(row -> new LineStep(
                        row.value1(),
                        either(row.value3(), row.value2()),
                        "challenge",
                        row.value5().name(),
                        row.value6() != null,
                        active(row.value5() == ChallengeState.ACTIVE, row.value6()),
                        active(
                                row.value5() == ChallengeState.ACTIVE || row.value5() == ChallengeState.PAUSED,
                                row.value6()),
                        row.value4(),
                        null));
    }

    List<LineStep> initiatives() {
        return sql.select(
                        INITIATIVE_REPORT.ID,
                        INITIATIVE_REPORT.CHALLENGE_ID,
                        INITIATIVE_REPORT.STATE,
                        INITIATIVE_REPORT.ARCHIVED_AT)
                .from(INITIATIVE_REPORT)
                .orderBy(INITIATIVE_REPORT.ID)
                .fetch(row -> {
                    boolean active = active(row.value3() == InitiativeState.ACTIVE, row.value4());
                    return new LineStep(
                            row.value1(),
                            row.value2(),
                            "initiative",
                            row.value3().name(),
                            row.value4() != null,
                            active,
                            active,
                            null,
                            null);
                });
    }

    List<LineStep> targetConditions() {
        return sql.select(
                        TARGET_CONDITION_REPORT.ID,
                        TARGET_CONDITION_REPORT.CHALLENGE_ID,
                        TARGET_CONDITION_REPORT.INITIATIVE_ID,
                        TARGET_CONDITION_REPORT.TEAM_ID,
                        TARGET_CONDITION_REPORT.STATE,
                        TARGET_CONDITION_REPORT.ARCHIVED_AT)
                .from(TARGET_CONDITION_REPORT)
                .orderBy(TARGET_CONDITION_REPORT.ID)
                .fetch(row -> {
                    boolean active = active(row.value5() == TargetConditionState.ACTIVE, row.value6());
                    return new LineStep(
                            row.value1(),
                            either(row.value3(), row.value2()),
                            "target condition",
                            row.value5().name(),
                            row.value6() != null,
                            active,
                            active,
                            null,
                            row.value4());
                });
    }

    private static boolean active(boolean state, @Nullable Instant archivedAt) {
        return state && archivedAt == null;
    }

    private static @Nullable Id either(@Nullable Id nearer, @Nullable Id farther) {
        return nearer == null ? farther : nearer;
    }
}
