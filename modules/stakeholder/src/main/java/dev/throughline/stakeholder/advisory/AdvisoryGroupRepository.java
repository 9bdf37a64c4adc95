package dev.throughline.stakeholder.advisory;

import static dev.throughline.stakeholder.jooq.Tables.ADVISORY_GROUP;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Folded;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AdvisoryGroupRepository {

    private final Rows<AdvisoryGroupId, AdvisoryGroup> rows;

    AdvisoryGroupRepository(DSLContext sql) {
        this.rows = new Rows<>(
                sql, ADVISORY_GROUP, ADVISORY_GROUP.ID, AdvisoryGroupRepository::group, new Order("NAME", false));
    }

    Map<AdvisoryGroupId, AdvisoryGroup> byIds(Set<AdvisoryGroupId> ids) {
        return rows.byIds(ids);
    }

    Connection<AdvisoryGroup> page(Listing listing) {
        return rows.page(listing);
    }

    List<AdvisoryGroup> keepNamed(Set<String> names) {
        return rows.keepAll(Folded.among(ADVISORY_GROUP.FOLDED_NAME, names).and(ADVISORY_GROUP.ARCHIVED_AT.isNull()));
    }

    AdvisoryGroup lock(AdvisoryGroupId id, String path) {
        return rows.lock(id, path);
    }

    AdvisoryGroup keep(AdvisoryGroupId id, String path) {
        return rows.keep(id, path);
    }

    AdvisoryGroup insert(AddAdvisoryGroup add) {
        return rows.insert(new Patch().set(ADVISORY_GROUP.NAME, add.name()).set(ADVISORY_GROUP.PURPOSE, add.purpose()));
    }

    AdvisoryGroup update(ChangeAdvisoryGroup change) {
        return rows.update(
                change.id(),
                new Patch().with(ADVISORY_GROUP.NAME, change.name()).with(ADVISORY_GROUP.PURPOSE, change.purpose()));
    }

    AdvisoryGroup archive(AdvisoryGroupId id) {
        return rows.archive(id);
    }

    private static AdvisoryGroup group(Row row) {
        return new AdvisoryGroup(
                row.get(ADVISORY_GROUP.ID),
                row.get(ADVISORY_GROUP.NAME),
                row.get(ADVISORY_GROUP.PURPOSE),
                row.get(ADVISORY_GROUP.VERSION),
                row.get(ADVISORY_GROUP.CREATED_AT),
                row.get(ADVISORY_GROUP.UPDATED_AT),
                row.get(ADVISORY_GROUP.ARCHIVED_AT));
    }
}
