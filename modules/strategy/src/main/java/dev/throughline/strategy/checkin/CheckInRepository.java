package dev.throughline.strategy.checkin;

import static dev.throughline.strategy.jooq.Tables.CHECK_IN;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CheckInRepository {

    private final Rows<CheckInId, CheckIn> rows;

    CheckInRepository(DSLContext sql) {
        this.rows = new Rows<>(sql, CHECK_IN, CHECK_IN.ID, CheckInRepository::checkIn, new Order("CREATED_AT", true));
    }

    Map<CheckInId, CheckIn> byIds(Set<CheckInId> ids) {
        return rows.byIds(ids);
    }

    Map<TargetConditionId, Connection<CheckIn>> of(Set<TargetConditionId> conditions, Listing listing) {
        return rows.pages(listing, CHECK_IN.TARGET_CONDITION_ID, conditions);
    }

    Map<TargetConditionId, CheckIn> latest(Set<TargetConditionId> conditions) {
        return rows.first(CHECK_IN.TARGET_CONDITION_ID, conditions);
    }

    CheckIn insert(RecordCheckIn record, MemberId member) {
        return rows.insert(new Patch()
                .set(CHECK_IN.TARGET_CONDITION_ID, record.targetConditionId())
                .set(CHECK_IN.STATUS, record.status())
                .set(CHECK_IN.CONFIDENCE, record.confidence())
                .set(CHECK_IN.NOTE, record.note())
                .set(CHECK_IN.MEMBER_ID, member));
    }

    private static CheckIn checkIn(Row row) {
        return new CheckIn(
                row.get(CHECK_IN.ID),
                row.get(CHECK_IN.TARGET_CONDITION_ID),
                row.get(CHECK_IN.STATUS),
                row.get(CHECK_IN.CONFIDENCE),
                row.get(CHECK_IN.NOTE),
                row.get(CHECK_IN.MEMBER_ID),
                row.get(CHECK_IN.CREATED_AT));
    }
}
