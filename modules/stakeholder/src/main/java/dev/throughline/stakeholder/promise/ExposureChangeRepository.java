package dev.throughline.stakeholder.promise;

import static dev.throughline.stakeholder.jooq.Tables.EXPOSURE_CHANGE;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ExposureChangeRepository {

    private final DSLContext sql;
    private final Pages<ExposureChange> pages;

    ExposureChangeRepository(DSLContext sql) {
        this.sql = sql;
        this.pages = new Pages<>(sql, EXPOSURE_CHANGE, ExposureChangeRepository::change, new Order("CHANGED_AT", true));
    }

    Map<PromiseId, Connection<ExposureChange>> of(Set<PromiseId> promises, Listing listing) {
        return pages.pages(listing, EXPOSURE_CHANGE.PROMISE_ID, promises);
    }

    void insert(
            Promise after, @Nullable Exposure former, String action, @Nullable Id subject, @Nullable String reason) {
        sql.insertInto(EXPOSURE_CHANGE)
                .set(EXPOSURE_CHANGE.PROMISE_ID, after.id())
                .set(EXPOSURE_CHANGE.FORMER_EXPOSURE, former)
                .set(EXPOSURE_CHANGE.EXPOSURE, after.exposure())
                .set(EXPOSURE_CHANGE.BECAUSE, after.exposedBecause())
                .set(EXPOSURE_CHANGE.ACTION, action)
                .set(EXPOSURE_CHANGE.SUBJECT, subject == null ? null : subject.toString())
                .set(EXPOSURE_CHANGE.REASON, reason)
                .execute();
    }

    private static ExposureChange change(Row row) {
        return new ExposureChange(
                row.get(EXPOSURE_CHANGE.ID),
                row.get(EXPOSURE_CHANGE.PROMISE_ID),
                row.get(EXPOSURE_CHANGE.FORMER_EXPOSURE),
                row.get(EXPOSURE_CHANGE.EXPOSURE),
                row.get(EXPOSURE_CHANGE.BECAUSE),
                row.get(EXPOSURE_CHANGE.ACTION),
                row.get(EXPOSURE_CHANGE.SUBJECT),
                row.get(EXPOSURE_CHANGE.REASON),
                row.get(EXPOSURE_CHANGE.CHANGED_AT));
    }
}
