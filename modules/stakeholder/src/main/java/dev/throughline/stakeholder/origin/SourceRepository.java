package dev.throughline.stakeholder.origin;

import static dev.throughline.stakeholder.jooq.Tables.SOURCE;

import dev.throughline.organisation.serviceaccount.ServiceAccountId;
import dev.throughline.platform.sql.Bound;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

@Repository
class SourceRepository {

    private final DSLContext sql;

    SourceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Who brings in what these hold.
    Map<String, ServiceAccountId> of(SourceKind kind, Set<String> names) {
        return sql.select(SOURCE.NAME, SOURCE.SERVICE_ACCOUNT_ID)
                .from(SOURCE)
                .where(SOURCE.KIND.eq(kind))
                .and(Bound.among(SOURCE.NAME, names))
                .fetchMap(SOURCE.NAME, SOURCE.SERVICE_ACCOUNT_ID);
    }

    /// Where two come at once, the second one's transaction fails, and its job tries again.
    void take(SourceKind kind, String name, ServiceAccountId machine) {
        sql.insertInto(SOURCE)
                .set(SOURCE.KIND, kind)
                .set(SOURCE.NAME, name)
                .set(SOURCE.SERVICE_ACCOUNT_ID, machine)
                .execute();
    }

    /// The same where somebody else has taken it over meanwhile.
    void takeOver(SourceKind kind, String name, ServiceAccountId former, ServiceAccountId machine) {
        int taken = sql.update(SOURCE)
                .set(SOURCE.SERVICE_ACCOUNT_ID, machine)
                .where(SOURCE.KIND.eq(kind))
                .and(SOURCE.NAME.eq(name))
                .and(SOURCE.SERVICE_ACCOUNT_ID.eq(former))
                .execute();
        if (taken == 0) {
            throw new OptimisticLockingFailureException("another service account has taken over " + name);
        }
    }
}
