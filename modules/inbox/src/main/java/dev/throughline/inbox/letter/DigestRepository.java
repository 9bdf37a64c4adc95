package dev.throughline.inbox.letter;

import static dev.throughline.inbox.jooq.Tables.DIGEST;

import dev.throughline.organisation.member.MemberId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class DigestRepository {

    private final DSLContext sql;

    DigestRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// What members have said, where the organisation's time zone is this.
    Map<MemberId, DigestSchedule> all(ZoneId usual) {
        return where(DSL.noCondition(), usual);
    }

    Map<MemberId, DigestSchedule> of(Set<MemberId> members, ZoneId usual) {
        return where(DIGEST.MEMBER_ID.in(members), usual);
    }

    private Map<MemberId, DigestSchedule> where(Condition which, ZoneId usual) {
        return sql.select(
                        DIGEST.MEMBER_ID,
                        DIGEST.FREQUENCY,
                        DIGEST.WEEKDAY,
                        DIGEST.HOUR,
                        DIGEST.TIME_ZONE,
                        DIGEST.UPDATED_AT)
                .from(DIGEST)
                .where(which)
                .fetchMap(
                        DIGEST.MEMBER_ID,
                        row -> new DigestSchedule(
                                row.get(DIGEST.FREQUENCY),
                                DayOfWeek.of(row.get(DIGEST.WEEKDAY)),
                                row.get(DIGEST.HOUR),
                                row.get(DIGEST.TIME_ZONE),
                                row.get(DIGEST.TIME_ZONE) == null ? usual : ZoneId.of(row.get(DIGEST.TIME_ZONE)),
                                row.get(DIGEST.UPDATED_AT)));
    }

    void set(MemberId member, DigestSchedule schedule) {
        int known = sql.update(DIGEST)
                .set(DIGEST.FREQUENCY, schedule.frequency())
                .set(DIGEST.WEEKDAY, schedule.weekday().getValue())
                .set(DIGEST.HOUR, schedule.hour())
                .set(DIGEST.TIME_ZONE, schedule.timeZone())
                .set(DIGEST.UPDATED_AT, DSL.currentInstant())
                .where(DIGEST.MEMBER_ID.eq(member))
                .execute();
        if (known == 0) {
            sql.insertInto(DIGEST)
                    .set(DIGEST.MEMBER_ID, member)
                    .set(DIGEST.FREQUENCY, schedule.frequency())
                    .set(DIGEST.WEEKDAY, schedule.weekday().getValue())
                    .set(DIGEST.HOUR, schedule.hour())
                    .set(DIGEST.TIME_ZONE, schedule.timeZone())
                    .execute();
        }
    }

    void forget(MemberId member) {
        sql.deleteFrom(DIGEST).where(DIGEST.MEMBER_ID.eq(member)).execute();
    }
}
