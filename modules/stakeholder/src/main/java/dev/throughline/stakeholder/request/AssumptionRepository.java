package dev.throughline.stakeholder.request;

import static dev.throughline.stakeholder.jooq.Tables.ASSUMPTION;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AssumptionRepository {

    private final DSLContext sql;
    private final Rows<AssumptionId, Assumption> rows;

    AssumptionRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, ASSUMPTION, ASSUMPTION.ID, AssumptionRepository::assumption, new Order("CREATED_AT", false));
    }

    Map<AssumptionId, Assumption> byIds(Set<AssumptionId> ids) {
        return rows.byIds(ids);
    }

    Map<RequestId, Connection<Assumption>> of(Set<RequestId> requests, Listing listing) {
        return rows.pages(listing, ASSUMPTION.REQUEST_ID, requests);
    }

    boolean any(RequestId request) {
        return sql.fetchExists(ASSUMPTION, ASSUMPTION.REQUEST_ID.eq(request));
    }

    Assumption lock(AssumptionId id, String path) {
        return rows.lock(id, path);
    }

    Assumption insert(NameAssumption name) {
        return rows.insert(
                new Patch().set(ASSUMPTION.REQUEST_ID, name.requestId()).set(ASSUMPTION.STATEMENT, name.statement()));
    }

    Assumption update(AssessAssumption assess) {
        return rows.update(
                assess.id(),
                new Patch().set(ASSUMPTION.VALIDITY, assess.validity()).set(ASSUMPTION.SHOWN_BY, assess.shownBy()));
    }

    private static Assumption assumption(Row row) {
        return new Assumption(
                row.get(ASSUMPTION.ID),
                row.get(ASSUMPTION.REQUEST_ID),
                row.get(ASSUMPTION.STATEMENT),
                row.get(ASSUMPTION.VALIDITY),
                row.get(ASSUMPTION.SHOWN_BY),
                row.get(ASSUMPTION.VERSION),
                row.get(ASSUMPTION.CREATED_AT),
                row.get(ASSUMPTION.UPDATED_AT));
    }
}
