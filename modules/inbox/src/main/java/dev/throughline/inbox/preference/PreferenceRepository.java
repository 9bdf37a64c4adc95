package dev.throughline.inbox.preference;

import static dev.throughline.inbox.jooq.Tables.PREFERENCE;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Bound;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceRepository {

    private final DSLContext sql;

    PreferenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<MemberId, Map<String, Delivery>> of(Collection<MemberId> members) {
        Map<MemberId, Map<String, Delivery>> preferences = new HashMap<>();
        sql.select(PREFERENCE.MEMBER_ID, PREFERENCE.KIND, PREFERENCE.DELIVERY)
                .from(PREFERENCE)
                .where(Bound.among(PREFERENCE.MEMBER_ID, members))
                .forEach(row -> preferences
                        .computeIfAbsent(row.value1(), member -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return preferences;
    }

    void set(MemberId member, String kind, Delivery delivery) {
        int known = sql.update(PREFERENCE)
                .set(PREFERENCE.DELIVERY, delivery)
                .set(PREFERENCE.UPDATED_AT, DSL.currentInstant())
                .where(PREFERENCE.MEMBER_ID.eq(member))
                .and(PREFERENCE.KIND.eq(kind))
                .execute();
        if (known == 0) {
            sql.insertInto(PREFERENCE)
                    .set(PREFERENCE.MEMBER_ID, member)
                    .set(PREFERENCE.KIND, kind)
                    .set(PREFERENCE.DELIVERY, delivery)
                    .execute();
        }
    }

    void clear(MemberId member, String kind) {
        sql.deleteFrom(PREFERENCE)
                .where(PREFERENCE.MEMBER_ID.eq(member))
                .and(PREFERENCE.KIND.eq(kind))
                .execute();
    }

    void forget(MemberId member) {
        sql.deleteFrom(PREFERENCE).where(PREFERENCE.MEMBER_ID.eq(member)).execute();
    }
}
