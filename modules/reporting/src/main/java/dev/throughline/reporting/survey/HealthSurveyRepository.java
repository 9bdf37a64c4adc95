package dev.throughline.reporting.survey;

import static dev.throughline.reporting.jooq.tables.HealthSurvey.HEALTH_SURVEY;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class HealthSurveyRepository {

    private final DSLContext sql;
    private final Rows<HealthSurveyId, HealthSurvey> rows;

    HealthSurveyRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, HEALTH_SURVEY, HEALTH_SURVEY.ID, HealthSurveyRepository::survey, new Order("CREATED_AT", true));
    }

    Map<HealthSurveyId, HealthSurvey> byIds(Set<HealthSurveyId> ids) {
        return rows.byIds(ids);
    }

    Connection<HealthSurvey> page(Listing listing) {
        return rows.page(listing);
    }

    /// There is one at most.
    Optional<HealthSurvey> open() {
        return rows.one(HEALTH_SURVEY.STATE.eq(HealthSurveyState.OPEN));
    }

    /// The last one that was closed by then.
    Optional<HealthSurvey> closedBefore(Instant moment) {
        return sql.selectFrom(HEALTH_SURVEY)
                .where(HEALTH_SURVEY.CLOSED_AT.lt(moment))
                .orderBy(HEALTH_SURVEY.CLOSED_AT.desc(), HEALTH_SURVEY.ID.desc())
                .limit(1)
                .fetchOptional(Row.with(HealthSurveyRepository::survey));
    }

    HealthSurvey lock(HealthSurveyId id) {
        return rows.lock(id, "id");
    }

    /// Nobody closes it before the transaction has ended; others answer side by side.
    HealthSurvey keep(HealthSurveyId id) {
        return rows.keep(id, "id");
    }

    /// Holds it where its time is over and it is open still.
    Optional<HealthSurvey> overdue(HealthSurveyId id) {
        List<HealthSurvey> found = rows.lockAll(HEALTH_SURVEY
                .ID
                .eq(id)
                .and(HEALTH_SURVEY.STATE.eq(HealthSurveyState.OPEN))
                .and(HEALTH_SURVEY.CLOSES_AT.le(Instant.now())));
        return found.stream().findFirst();
    }

    HealthSurvey insert(MemberId member, Instant closesAt) {
        return rows.insert(new Patch().set(HEALTH_SURVEY.OPENED_BY_ID, member).set(HEALTH_SURVEY.CLOSES_AT, closesAt));
    }

    HealthSurvey close(HealthSurveyId id, @Nullable MemberId member, HealthParticipation participation) {
        return rows.update(
                id,
                new Patch()
                        .set(HEALTH_SURVEY.STATE, HealthSurveyState.CLOSED)
                        .set(HEALTH_SURVEY.CLOSED_BY_ID, member)
                        .now(HEALTH_SURVEY.CLOSED_AT)
                        .set(HEALTH_SURVEY.ASKED, participation.asked())
                        .set(HEALTH_SURVEY.ANSWERED, participation.answered()));
    }

    private static HealthSurvey survey(Row row) {
        return new HealthSurvey(
                row.get(HEALTH_SURVEY.ID),
                row.get(HEALTH_SURVEY.STATE),
                row.get(HEALTH_SURVEY.OPENED_BY_ID),
                row.get(HEALTH_SURVEY.CREATED_AT),
                row.get(HEALTH_SURVEY.CLOSES_AT),
                row.get(HEALTH_SURVEY.CLOSED_BY_ID),
                row.get(HEALTH_SURVEY.CLOSED_AT),
                row.get(HEALTH_SURVEY.ASKED),
                row.get(HEALTH_SURVEY.ANSWERED),
                row.get(HEALTH_SURVEY.VERSION));
    }
}
