package dev.throughline.reporting.survey;

import static dev.throughline.reporting.jooq.tables.HealthBallot.HEALTH_BALLOT;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Bound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class HealthBallotRepository {

    private final DSLContext sql;

    HealthBallotRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// What somebody answers last counts.
    void cast(AnswerHealthSurvey answer, MemberId member, HealthPlace place) {
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        values.put(HEALTH_BALLOT.BUSINESS_LINE_ID, place.businessLineId());
        values.put(HEALTH_BALLOT.TEAM_ID, place.teamId());
        values.put(HEALTH_BALLOT.REMARK, answer.remark());
        answer.answers().forEach(one -> values.put(points(one.question()), one.points()));
        int changed = sql.update(HEALTH_BALLOT)
                .set(values)
                .where(of(answer.id(), member))
                .execute();
        if (changed == 0) {
            sql.insertInto(HEALTH_BALLOT)
                    .set(HEALTH_BALLOT.HEALTH_SURVEY_ID, answer.id())
                    .set(HEALTH_BALLOT.MEMBER_ID, member)
                    .set(values)
                    .execute();
        }
    }

    Map<HealthSurveyId, OwnHealthAnswers> own(Set<HealthSurveyId> surveys, MemberId member) {
        return sql.selectFrom(HEALTH_BALLOT)
                .where(Bound.among(HEALTH_BALLOT.HEALTH_SURVEY_ID, surveys))
                .and(HEALTH_BALLOT.MEMBER_ID.eq(member))
                .fetchMap(
                        HEALTH_BALLOT.HEALTH_SURVEY_ID,
                        row -> new OwnHealthAnswers(answers(row), row.get(HEALTH_BALLOT.REMARK)));
    }

    boolean has(HealthSurveyId survey, MemberId member) {
        return sql.fetchExists(HEALTH_BALLOT, of(survey, member));
    }

    Map<HealthSurveyId, Integer> count(Set<HealthSurveyId> surveys) {
        return sql.select(HEALTH_BALLOT.HEALTH_SURVEY_ID, DSL.count())
                .from(HEALTH_BALLOT)
                .where(Bound.among(HEALTH_BALLOT.HEALTH_SURVEY_ID, surveys))
                .groupBy(HEALTH_BALLOT.HEALTH_SURVEY_ID)
                .fetchMap(HEALTH_BALLOT.HEALTH_SURVEY_ID, DSL.count());
    }

    /// Takes them out for good.
    List<HealthBallot> take(HealthSurveyId survey) {
        List<HealthBallot> taken = new ArrayList<>();
        sql.deleteFrom(HEALTH_BALLOT)
                .where(HEALTH_BALLOT.HEALTH_SURVEY_ID.eq(survey))
                .returning()
                .fetch()
                .forEach(row -> taken.add(new HealthBallot(
                        new HealthPlace(row.getBusinessLineId(), row.getTeamId()), answers(row), row.getRemark())));
        return taken;
    }

    private static Condition of(HealthSurveyId survey, MemberId member) {
        return HEALTH_BALLOT.HEALTH_SURVEY_ID.eq(survey).and(HEALTH_BALLOT.MEMBER_ID.eq(member));
    }

    private static List<HealthAnswer> answers(Record row) {
        return Stream.of(HealthQuestion.values())
                .map(question -> new HealthAnswer(question, row.get(points(question))))
                .toList();
    }

    private static Field<@Nullable Integer> points(HealthQuestion question) {
        return switch (question) {
            case WHO_DECIDES -> HEALTH_BALLOT.WHO_DECIDES;
            case SAYS_GOODBYE -> HEALTH_BALLOT.SAYS_GOODBYE;
            case TALKS_TO_USERS -> HEALTH_BALLOT.TALKS_TO_USERS;
            case KNOWS_THE_GOAL -> HEALTH_BALLOT.KNOWS_THE_GOAL;
            case SOLVES_BIG_PROBLEMS -> HEALTH_BALLOT.SOLVES_BIG_PROBLEMS;
            case RESPECTS_PRODUCT_PEOPLE -> HEALTH_BALLOT.RESPECTS_PRODUCT_PEOPLE;
        };
    }
}
