package dev.throughline.organisation.leaving;

import static dev.throughline.organisation.jooq.Tables.MEMBER;
import static dev.throughline.organisation.jooq.Tables.ROLE_GRANT;

import dev.throughline.organisation.member.MemberId;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ErasureRepository {

    private final DSLContext sql;

    ErasureRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// No role and no access from now on; who was removed before stays removed.
    void end(MemberId member) {
        Field<Instant> now = DSL.field("clock_timestamp()", Instant.class);
        sql.update(ROLE_GRANT)
                .set(ROLE_GRANT.ARCHIVED_AT, now)
                .set(ROLE_GRANT.UPDATED_AT, now)
                .set(ROLE_GRANT.VERSION, ROLE_GRANT.VERSION.plus(1))
                .where(ROLE_GRANT.MEMBER_ID.eq(member))
                .and(ROLE_GRANT.ARCHIVED_AT.isNull())
                .execute();
        sql.update(MEMBER)
                .set(MEMBER.ARCHIVED_AT, DSL.coalesce(MEMBER.ARCHIVED_AT, now))
                .set(MEMBER.UPDATED_AT, now)
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .where(MEMBER.ID.eq(member))
                .execute();
    }
}
