package dev.throughline.reporting.alignment;

import static dev.throughline.organisation.jooq.tables.TeamReport.TEAM_REPORT;
import static dev.throughline.roadmap.jooq.tables.PublishedThemeReport.PUBLISHED_THEME_REPORT;
import static dev.throughline.roadmap.jooq.tables.RoadmapReport.ROADMAP_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeReport.THEME_REPORT;
import static dev.throughline.strategy.jooq.tables.ChallengeReport.CHALLENGE_REPORT;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.ChallengeKind;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AlignmentRepository {

    private final DSLContext sql;

    AlignmentRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<ToldTheme> told() {
        return sql.select(
                        THEME_REPORT.ID,
                        ROADMAP_REPORT.TARGET_CONDITION_ID,
                        ROADMAP_REPORT.TEAM_ID,
                        ROADMAP_REPORT.ARCHIVED_AT)
                .from(PUBLISHED_THEME_REPORT)
                .join(THEME_REPORT)
                .on(THEME_REPORT.ID.eq(PUBLISHED_THEME_REPORT.THEME_ID))
                .join(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.ID.eq(THEME_REPORT.ROADMAP_ID))
                .where(THEME_REPORT.ENDED_AT.isNull())
                .and(THEME_REPORT.ARCHIVED_AT.isNull())
                .orderBy(THEME_REPORT.ID)
                .fetch(row -> new ToldTheme(row.value1(), row.value2(), row.value3(), row.value4() != null));
    }

    /// Strategic intents are broken down into challenges first.
    Set<ChallengeId> challenges() {
        return new HashSet<>(sql.select(CHALLENGE_REPORT.ID)
                .from(CHALLENGE_REPORT)
                .where(CHALLENGE_REPORT.KIND.eq(ChallengeKind.CHALLENGE))
                .fetch(CHALLENGE_REPORT.ID));
    }

    List<RoadmapTeam> teams() {
        Map<TeamId, Set<TargetConditionId>> teams = new LinkedHashMap<>();
        sql.select(TEAM_REPORT.ID, ROADMAP_REPORT.TARGET_CONDITION_ID)
                .from(TEAM_REPORT)
                .leftJoin(ROADMAP_REPORT)
                .on(ROADMAP_REPORT.TEAM_ID.eq(TEAM_REPORT.ID).and(ROADMAP_REPORT.ARCHIVED_AT.isNull()))
                .where(TEAM_REPORT.ARCHIVED_AT.isNull())
                .orderBy(TEAM_REPORT.ID)
                .forEach(row -> {
                    Set<TargetConditionId> under = teams.computeIfAbsent(row.value1(), team -> new HashSet<>());
                    if (row.value2() != null) {
                        under.add(row.value2());
                    }
                });
        return teams.entrySet().stream()
                .map(team -> new RoadmapTeam(team.getKey(), team.getValue()))
                .toList();
    }
}
