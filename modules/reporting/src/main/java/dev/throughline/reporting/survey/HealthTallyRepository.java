package dev.throughline.reporting.survey;

import static dev.throughline.organisation.jooq.tables.BusinessLineReport.BUSINESS_LINE_REPORT;
import static dev.throughline.organisation.jooq.tables.TeamReport.TEAM_REPORT;
import static dev.throughline.reporting.jooq.tables.HealthRemark.HEALTH_REMARK;
import static dev.throughline.reporting.jooq.tables.HealthTally.HEALTH_TALLY;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// What is left of a survey that is closed.
@Repository
class HealthTallyRepository {

    private final DSLContext sql;
    private final Pages<HealthRemark> remarks;

    HealthTallyRepository(DSLContext sql) {
        this.sql = sql;
        this.remarks = new Pages<>(sql, HEALTH_REMARK, HealthTallyRepository::remark);
    }

    /// What stands above each team and each line, also of those that are archived.
    HealthGroups groups() {
        Map<HealthPlace, HealthPlace> above = new HashMap<>();
        sql.select(TEAM_REPORT.ID, TEAM_REPORT.BUSINESS_LINE_ID)
                .from(TEAM_REPORT)
                .forEach(row -> above.put(HealthPlace.of(row.value1()), HealthPlace.of(row.value2())));
        sql.select(BUSINESS_LINE_REPORT.ID, BUSINESS_LINE_REPORT.PARENT_ID)
                .from(BUSINESS_LINE_REPORT)
                .where(BUSINESS_LINE_REPORT.PARENT_ID.isNotNull())
                .forEach(row -> above.put(HealthPlace.of(row.value1()), HealthPlace.of(row.value2())));
        return new HealthGroups(above);
    }

    void keep(HealthSurveyId survey, List<HealthTally> tallies, List<String> said) {
        sql.batchInsert(tallies.stream()
                        .map(tally -> {
                            var row = sql.newRecord(HEALTH_TALLY);
                            row.setHealthSurveyId(survey);
                            row.setBusinessLineId(tally.place().businessLineId());
                            row.setTeamId(tally.place().teamId());
                            row.setHealthQuestion(tally.question());
                            row.setPoints(tally.points());
                            row.setAnswers(tally.answers());
                            return row;
                        })
                        .toList())
                .execute();
        sql.batchInsert(said.stream()
                        .map(text -> {
                            var row = sql.newRecord(HEALTH_REMARK);
                            row.setHealthSurveyId(survey);
                            row.setRemark(text);
                            return row;
                        })
                        .toList())
                .execute();
    }

    Map<HealthSurveyId, List<HealthTally>> of(Set<HealthSurveyId> surveys) {
        Map<HealthSurveyId, List<HealthTally>> found = new HashMap<>();
        sql.selectFrom(HEALTH_TALLY)
                .where(Bound.among(HEALTH_TALLY.HEALTH_SURVEY_ID, surveys))
                .forEach(row -> found.computeIfAbsent(row.getHealthSurveyId(), first -> new ArrayList<>())
                        .add(new HealthTally(
                                new HealthPlace(row.getBusinessLineId(), row.getTeamId()),
                                row.getHealthQuestion(),
                                row.getPoints(),
                                row.getAnswers())));
        return found;
    }

    Map<HealthSurveyId, Connection<HealthRemark>> remarks(Set<HealthSurveyId> surveys, Listing listing) {
        return remarks.pages(listing, HEALTH_REMARK.HEALTH_SURVEY_ID, surveys);
    }

    private static HealthRemark remark(Row row) {
        return new HealthRemark(row.get(HEALTH_REMARK.REMARK));
    }
}
