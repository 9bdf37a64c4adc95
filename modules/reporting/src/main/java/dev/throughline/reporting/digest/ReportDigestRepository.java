package dev.throughline.reporting.digest;

import static dev.throughline.reporting.jooq.Tables.REPORT_DIGEST;
import static dev.throughline.reporting.jooq.Tables.REPORT_LETTER;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ReportDigestRepository {

    static final Field<?>[] COLUMNS = {
        REPORT_DIGEST.ID,
        REPORT_DIGEST.MEMBER_ID,
        REPORT_DIGEST.BUSINESS_LINE_ID,
        REPORT_DIGEST.TEAM_ID,
        REPORT_DIGEST.FREQUENCY,
        REPORT_DIGEST.WEEKDAY,
        REPORT_DIGEST.HOUR
    };

    private final DSLContext sql;

    ReportDigestRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<MemberId, List<ReportDigest>> of(Set<MemberId> members) {
        return sql.select(COLUMNS)
                .from(REPORT_DIGEST)
                .where(REPORT_DIGEST.MEMBER_ID.in(members))
                .orderBy(REPORT_DIGEST.ID)
                .fetchGroups(REPORT_DIGEST.MEMBER_ID, ReportDigestRepository::digest);
    }

    /// There is one about each thing. Where it is set anew, what its letters told is known still, and what waits for
    /// the
    /// former moment goes.
    ReportDigest set(MemberId member, SetReportDigest set, DayOfWeek weekday, int hour) {
        sql.deleteFrom(REPORT_LETTER)
                .where(ofDigests(which(member, set.businessLineId(), set.teamId())))
                .and(REPORT_LETTER.STATE.eq(ReportLetterState.WAITING))
                .execute();
        return sql.insertInto(REPORT_DIGEST)
                .set(REPORT_DIGEST.MEMBER_ID, member)
                .set(REPORT_DIGEST.BUSINESS_LINE_ID, set.businessLineId())
                .set(REPORT_DIGEST.TEAM_ID, set.teamId())
                .set(REPORT_DIGEST.FREQUENCY, set.frequency())
                .set(REPORT_DIGEST.WEEKDAY, weekday.getValue())
                .set(REPORT_DIGEST.HOUR, hour)
                .onConflictOnConstraint(DSL.name("report_digest_once"))
                .doUpdate()
                .set(REPORT_DIGEST.FREQUENCY, set.frequency())
                .set(REPORT_DIGEST.WEEKDAY, weekday.getValue())
                .set(REPORT_DIGEST.HOUR, hour)
                .returningResult(COLUMNS)
                .fetchSingle(ReportDigestRepository::digest);
    }

    void end(MemberId member, @Nullable BusinessLineId line, @Nullable TeamId team) {
        forget(which(member, line, team));
    }

    void end(ReportDigestId digest) {
        forget(REPORT_DIGEST.ID.eq(digest));
    }

    void forget(MemberId member) {
        forget(REPORT_DIGEST.MEMBER_ID.eq(member));
    }

    private static Condition which(MemberId member, @Nullable BusinessLineId line, @Nullable TeamId team) {
        return REPORT_DIGEST
                .MEMBER_ID
                .eq(member)
                .and(line == null ? REPORT_DIGEST.BUSINESS_LINE_ID.isNull() : REPORT_DIGEST.BUSINESS_LINE_ID.eq(line))
                .and(team == null ? REPORT_DIGEST.TEAM_ID.isNull() : REPORT_DIGEST.TEAM_ID.eq(team));
    }

    private void forget(Condition which) {
        sql.deleteFrom(REPORT_LETTER).where(ofDigests(which)).execute();
        sql.deleteFrom(REPORT_DIGEST).where(which).execute();
    }

    private static Condition ofDigests(Condition which) {
        return REPORT_LETTER.REPORT_DIGEST_ID.in(
                DSL.select(REPORT_DIGEST.ID).from(REPORT_DIGEST).where(which));
    }

    static ReportDigest digest(Record row) {
        return new ReportDigest(
                row.get(REPORT_DIGEST.ID),
                row.get(REPORT_DIGEST.MEMBER_ID),
                row.get(REPORT_DIGEST.BUSINESS_LINE_ID),
                row.get(REPORT_DIGEST.TEAM_ID),
                row.get(REPORT_DIGEST.FREQUENCY),
                DayOfWeek.of(row.get(REPORT_DIGEST.WEEKDAY)),
                row.get(REPORT_DIGEST.HOUR));
    }
}
