package dev.throughline.organisation.joining;

import static dev.throughline.organisation.jooq.Tables.JOINING_POLICY;

import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JoiningPolicyRepository {

    private final DSLContext sql;
    private final Rows<JoiningPolicyId, JoiningPolicy> rows;

    JoiningPolicyRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, JOINING_POLICY, JOINING_POLICY.ID, JoiningPolicyRepository::joiningPolicy);
    }

    Map<JoiningPolicyId, JoiningPolicy> byIds(Set<JoiningPolicyId> ids) {
        return rows.byIds(ids);
    }

    /// The organisation's one.
    Optional<JoiningPolicy> find() {
        return sql.select(JOINING_POLICY.fields())
                .from(JOINING_POLICY)
                .fetchOptional(Row.with(JoiningPolicyRepository::joiningPolicy));
    }

    Optional<JoiningPolicy> lock() {
        return sql.select(JOINING_POLICY.fields())
                .from(JOINING_POLICY)
                .forUpdate()
                .fetchOptional(Row.with(JoiningPolicyRepository::joiningPolicy));
    }

    void insert() {
        sql.insertInto(JOINING_POLICY).defaultValues().execute();
    }

    JoiningPolicy update(JoiningPolicyId id, ChangeJoiningPolicy change) {
        return rows.update(id, new Patch().with(JOINING_POLICY.ROLE_ID, change.roleId()));
    }

    private static JoiningPolicy joiningPolicy(Row row) {
        return new JoiningPolicy(
                row.get(JOINING_POLICY.ID),
                row.get(JOINING_POLICY.ROLE_ID),
                row.get(JOINING_POLICY.VERSION),
                row.get(JOINING_POLICY.CREATED_AT),
                row.get(JOINING_POLICY.UPDATED_AT));
    }
}
