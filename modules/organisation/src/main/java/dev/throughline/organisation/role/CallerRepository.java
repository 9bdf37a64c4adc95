package dev.throughline.organisation.role;

import static dev.throughline.organisation.jooq.Tables.MEMBER;
import static dev.throughline.organisation.jooq.Tables.ROLE;
import static dev.throughline.organisation.jooq.Tables.ROLE_GRANT;

import dev.throughline.organisation.member.MemberState;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.Callers;
import dev.throughline.platform.security.Reach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class CallerRepository implements Callers {

    private final DSLContext sql;

    CallerRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Caller> find(String subject) {
        List<? extends Record> rows = sql.select(
                        MEMBER.ID, MEMBER.NAME, ROLE.PERMISSIONS, ROLE_GRANT.BUSINESS_LINE_ID, ROLE_GRANT.TEAM_ID)
                .from(MEMBER)
                .leftJoin(ROLE_GRANT)
                .on(ROLE_GRANT.MEMBER_ID.eq(MEMBER.ID))
                .and(ROLE_GRANT.ARCHIVED_AT.isNull())
                .leftJoin(ROLE)
                .on(ROLE.ID.eq(ROLE_GRANT.ROLE_ID))
                .where(MEMBER.SUBJECT.eq(subject))
                .and(MEMBER.ARCHIVED_AT.isNull())
                .and(MEMBER.STATE.eq(MemberState.ACTIVE))
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Reach> permissions = new HashMap<>();
        for (Record row : rows) {
            String[] granted = row.get(ROLE.PERMISSIONS);
            if (granted != null) {
                Reach reach = reach(row);
                for (String permission : granted) {
                    permissions.merge(permission, reach, Reach::and);
                }
            }
        }
        Record member = rows.getFirst();
        return Optional.of(
                new Caller(member.get(MEMBER.ID).value(), subject, member.get(MEMBER.NAME), Map.copyOf(permissions)));
    }

    private static Reach reach(Record row) {
        if (row.get(ROLE_GRANT.TEAM_ID) != null) {
            return Reach.of(row.get(ROLE_GRANT.TEAM_ID).value());
        }
        return row.get(ROLE_GRANT.BUSINESS_LINE_ID) == null
                ? Reach.EVERYWHERE
                : Reach.of(row.get(ROLE_GRANT.BUSINESS_LINE_ID).value());
    }
}
