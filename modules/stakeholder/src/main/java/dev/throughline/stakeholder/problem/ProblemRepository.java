package dev.throughline.stakeholder.problem;

import static dev.throughline.stakeholder.jooq.Tables.PROBLEM;
import static dev.throughline.stakeholder.jooq.Tables.PROMISE;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.node.Below;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.promise.PromiseState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProblemRepository {

    private final DSLContext sql;
    private final Rows<ProblemId, Problem> rows;

    ProblemRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, PROBLEM, PROBLEM.ID, ProblemRepository::problem, new Order("CREATED_AT", false));
    }

    Map<ProblemId, Problem> byIds(Set<ProblemId> ids) {
        return rows.byIds(ids);
    }

    Connection<Problem> page(Listing listing) {
        return rows.page(listing);
    }

    Map<ThemeId, Connection<Problem>> of(Set<ThemeId> themes, Listing listing) {
        return rows.pages(listing, PROBLEM.THEME_ID, themes);
    }

    List<Below> below(Set<ThemeId> themes) {
        return sql.select(PROBLEM.ID, PROBLEM.THEME_ID)
                .from(PROBLEM)
                .where(Bound.among(PROBLEM.THEME_ID, themes))
                .fetch(row -> Below.of(row.value1(), row.value2()).orElseThrow());
    }

    Problem lock(ProblemId id, String path) {
        return rows.lock(id, path);
    }

    Problem keep(ProblemId id, String path) {
        return rows.keep(id, path);
    }

    Problem insert(AddProblem add) {
        return rows.insert(new Patch()
                .set(PROBLEM.STATEMENT, add.statement())
                .set(PROBLEM.AFFECTED, add.affected())
                .set(PROBLEM.SEVERITY, add.severity())
                .set(PROBLEM.FREQUENCY, add.frequency())
                .set(PROBLEM.WILLINGNESS, Objects.requireNonNullElse(add.willingness(), ProblemWillingness.UNKNOWN))
                .set(PROBLEM.EVIDENCE, add.evidence()));
    }

    Problem update(ChangeProblem change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(PROBLEM.STATEMENT, change.statement())
                        .with(PROBLEM.AFFECTED, change.affected())
                        .with(PROBLEM.SEVERITY, change.severity())
                        .with(PROBLEM.FREQUENCY, change.frequency())
                        .with(PROBLEM.WILLINGNESS, change.willingness())
                        .with(PROBLEM.EVIDENCE, change.evidence()));
    }

    Problem link(ProblemId id, @Nullable ThemeId theme) {
        return rows.update(id, new Patch().set(PROBLEM.THEME_ID, theme));
    }

    /// Whether a promise to help with it has not ended.
    boolean waits(ProblemId id) {
        return sql.fetchExists(PROMISE, PROMISE.PROBLEM_ID.eq(id).and(PROMISE.STATE.in(PromiseState.LIVE)));
    }

    Problem archive(ProblemId id) {
        return rows.archive(id);
    }

    private static Problem problem(Row row) {
        return new Problem(
                row.get(PROBLEM.ID),
                row.get(PROBLEM.STATEMENT),
                row.get(PROBLEM.AFFECTED),
                row.get(PROBLEM.SEVERITY),
                row.get(PROBLEM.FREQUENCY),
                row.get(PROBLEM.WILLINGNESS),
                row.get(PROBLEM.EVIDENCE),
                row.get(PROBLEM.THEME_ID),
                row.get(PROBLEM.VERSION),
                row.get(PROBLEM.CREATED_AT),
                row.get(PROBLEM.UPDATED_AT),
                row.get(PROBLEM.ARCHIVED_AT));
    }
}
