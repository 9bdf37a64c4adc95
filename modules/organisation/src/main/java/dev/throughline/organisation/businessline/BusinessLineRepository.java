package dev.throughline.organisation.businessline;

import static dev.throughline.organisation.jooq.Tables.BUSINESS_LINE;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shelf;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class BusinessLineRepository {

    private final Rows<BusinessLineId, BusinessLine> rows;

    BusinessLineRepository(DSLContext sql) {
        this.rows = new Rows<>(
                sql, BUSINESS_LINE, BUSINESS_LINE.ID, BusinessLineRepository::businessLine, new Order("NAME", false));
    }

    Map<BusinessLineId, BusinessLine> byIds(Set<BusinessLineId> ids) {
        return rows.byIds(ids);
    }

    Optional<BusinessLine> find(BusinessLineBy by) {
        return rows.one(
                by.id() == null
                        ? BUSINESS_LINE.NAME.eq(by.name()).and(BUSINESS_LINE.ARCHIVED_AT.isNull())
                        : BUSINESS_LINE.ID.eq(by.id()));
    }

    Connection<BusinessLine> page(Listing listing) {
        return rows.page(listing);
    }

    Map<BusinessLineId, Connection<BusinessLine>> under(Set<BusinessLineId> parents, Listing listing) {
        return rows.pages(listing, BUSINESS_LINE.PARENT_ID, parents);
    }

    Shelf<BusinessLineId, BusinessLine, BusinessLineId> shelf() {
        return new Shelf<>(rows, BUSINESS_LINE.ID, BUSINESS_LINE.PARENT_ID, BUSINESS_LINE.NAME);
    }

    BusinessLine insert(AddBusinessLine line) {
        return rows.insert(new Patch()
                .set(BUSINESS_LINE.PARENT_ID, line.parentId())
                .set(BUSINESS_LINE.KIND, line.kind())
                .set(BUSINESS_LINE.NAME, line.name())
                .set(BUSINESS_LINE.DESCRIPTION, line.description()));
    }

    BusinessLine update(ChangeBusinessLine change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(BUSINESS_LINE.KIND, change.kind())
                        .with(BUSINESS_LINE.NAME, change.name())
                        .with(BUSINESS_LINE.DESCRIPTION, change.description()));
    }

    private static BusinessLine businessLine(Row row) {
        return new BusinessLine(
                row.get(BUSINESS_LINE.ID),
                row.get(BUSINESS_LINE.PARENT_ID),
                row.get(BUSINESS_LINE.KIND),
                row.get(BUSINESS_LINE.NAME),
                row.get(BUSINESS_LINE.DESCRIPTION),
                row.get(BUSINESS_LINE.VERSION),
                row.get(BUSINESS_LINE.CREATED_AT),
                row.get(BUSINESS_LINE.UPDATED_AT),
                row.get(BUSINESS_LINE.ARCHIVED_AT),
                row.get(BUSINESS_LINE.MERGED_INTO_ID));
    }
}
