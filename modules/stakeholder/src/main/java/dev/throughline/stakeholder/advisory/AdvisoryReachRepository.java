package dev.throughline.stakeholder.advisory;

import static dev.throughline.stakeholder.jooq.Tables.ADVISORY_MEMBER;
import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;

import dev.throughline.platform.sql.Bound;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/// Two statements, however many groups.
@Repository
class AdvisoryReachRepository {

    private final DSLContext sql;

    AdvisoryReachRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<AdvisoryGroupId, AdvisoryReach> of(Set<AdvisoryGroupId> groups) {
        Map<AdvisoryGroupId, AdvisoryReach> reaches = new HashMap<>();
        groups.forEach(group -> reaches.put(group, new AdvisoryReach(0, 0, 0, null)));
        sql.select(ADVISORY_MEMBER.ADVISORY_GROUP_ID, count(), countDistinct(ADVISORY_MEMBER.ACCOUNT_ID))
                .from(ADVISORY_MEMBER)
                .where(Bound.among(ADVISORY_MEMBER.ADVISORY_GROUP_ID, groups))
                .and(ADVISORY_MEMBER.LEFT_ON.isNull())
                .groupBy(ADVISORY_MEMBER.ADVISORY_GROUP_ID)
                .forEach(row -> reaches.put(row.value1(), new AdvisoryReach(row.value2(), row.value3(), 0, null)));
        Field<LocalDate> last = max(CONVERSATION.HELD_ON);
        sql.select(CONVERSATION.ADVISORY_GROUP_ID, count(), last)
                .from(CONVERSATION)
                .where(Bound.among(CONVERSATION.ADVISORY_GROUP_ID, groups))
                .and(CONVERSATION.HELD_ON.isNotNull())
                .groupBy(CONVERSATION.ADVISORY_GROUP_ID)
                .forEach(row -> reaches.computeIfPresent(
                        row.value1(),
                        (group, reach) ->
                                new AdvisoryReach(reach.members(), reach.accounts(), row.value2(), row.value3())));
        return reaches;
    }
}
