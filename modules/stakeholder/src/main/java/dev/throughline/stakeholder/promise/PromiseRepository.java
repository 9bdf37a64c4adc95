package dev.throughline.stakeholder.promise;

import static dev.throughline.stakeholder.jooq.Tables.PROMISE;
import static dev.throughline.stakeholder.promise.PromiseState.LIVE;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.problem.ProblemId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PromiseRepository {

    private final DSLContext sql;
    private final Rows<PromiseId, Promise> rows;

    PromiseRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, PROMISE, PROMISE.ID, PromiseRepository::promise, new Order("CREATED_AT", true));
    }

    Map<PromiseId, Promise> byIds(Set<PromiseId> ids) {
        return rows.byIds(ids);
    }

    /// Of one member only, or all where none is named.
    Connection<Promise> page(Listing listing, @Nullable MemberId maker) {
        return rows.page(listing, madeBy(maker));
    }

    Map<AccountId, Connection<Promise>> toAccounts(Set<AccountId> accounts, Listing listing, @Nullable MemberId maker) {
        return rows.pages(listing, PROMISE.ACCOUNT_ID, accounts, madeBy(maker));
    }

    Map<ThemeId, Connection<Promise>> onThemes(Set<ThemeId> themes, Listing listing, @Nullable MemberId maker) {
        return rows.pages(listing, PROMISE.THEME_ID, themes, madeBy(maker));
    }

    Map<ProblemId, Connection<Promise>> aboutProblems(
            Set<ProblemId> problems, Listing listing, @Nullable MemberId maker) {
        return rows.pages(listing, PROMISE.PROBLEM_ID, problems, madeBy(maker));
    }

    private static Condition madeBy(@Nullable MemberId maker) {
        return maker == null ? DSL.noCondition() : PROMISE.MADE_BY_ID.eq(maker);
    }

    /// Those that have not ended and that a theme stands behind.
    List<Promise> carried() {
        return sql.selectFrom(PROMISE)
                .where(PROMISE.THEME_ID.isNotNull())
                .and(PROMISE.STATE.in(LIVE))
                .fetch(Row.with(PromiseRepository::promise));
    }

    /// Those that have not ended.
    List<Promise> live() {
        return sql.selectFrom(PROMISE)
                .where(PROMISE.STATE.in(LIVE))
                .orderBy(PROMISE.ID)
                .fetch(Row.with(PromiseRepository::promise));
    }

    List<Promise> carriedBy(Set<ThemeId> themes) {
        return sql.selectFrom(PROMISE)
                .where(Bound.among(PROMISE.THEME_ID, themes))
                .and(PROMISE.STATE.in(LIVE))
                .fetch(Row.with(PromiseRepository::promise));
    }

    List<Promise> lockOn(Set<ThemeId> themes) {
        return rows.lockAll(Bound.among(PROMISE.THEME_ID, themes).and(PROMISE.STATE.in(LIVE)));
    }

    Promise lock(PromiseId id, String path) {
        return rows.lock(id, path);
    }

    Promise insert(LogPromise log, MemberId maker, Standing.Exposed exposed) {
        return rows.insert(exposed(new Patch(), exposed)
                .set(PROMISE.ACCOUNT_ID, log.accountId())
                .set(PROMISE.MADE_BY_ID, maker)
                .set(PROMISE.WORDING, log.wording())
                .set(PROMISE.FIRST_WORDING, log.wording())
                .set(PROMISE.KIND, log.kind())
                .set(PROMISE.CONTRACTUAL, Boolean.TRUE.equals(log.contractual()))
                .set(PROMISE.SIGNED_ON, log.signedOn())
                .set(PROMISE.DUE_ON, log.dueOn()));
    }

    Promise update(ChangePromise change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(PROMISE.WORDING, change.wording())
                        .with(PROMISE.CONTRACTUAL, change.contractual())
                        .with(PROMISE.SIGNED_ON, change.signedOn())
                        .with(PROMISE.DUE_ON, change.dueOn()));
    }

    Promise update(PromiseId id, Patch patch) {
        return rows.update(id, patch);
    }

    static Patch state(PromiseState state, @Nullable String reply) {
        Patch patch = new Patch().set(PROMISE.STATE, state);
        return reply == null ? patch : patch.set(PROMISE.REPLY, reply);
    }

    static Patch triaged(Patch patch, @Nullable String verdict, MemberId by) {
        return patch.set(PROMISE.VERDICT, verdict).set(PROMISE.TRIAGED_BY_ID, by);
    }

    static Patch worded(Patch patch, String wording, PromiseKind kind) {
        return patch.set(PROMISE.WORDING, wording).set(PROMISE.KIND, kind);
    }

    static Patch kind(Patch patch, PromiseKind kind) {
        return patch.set(PROMISE.KIND, kind);
    }

    static Patch behind(Patch patch, @Nullable ThemeId theme) {
        return patch.set(PROMISE.THEME_ID, theme);
    }

    static Patch about(Patch patch, @Nullable ProblemId problem) {
        return patch.set(PROMISE.PROBLEM_ID, problem);
    }

    static Patch exposed(Patch patch, Standing.Exposed exposed) {
        return patch.set(PROMISE.EXPOSURE, exposed.exposure())
                .set(PROMISE.EXPOSED_BECAUSE, exposed.because())
                .now(PROMISE.EXPOSED_SINCE);
    }

    private static Promise promise(Row row) {
        return new Promise(
                row.get(PROMISE.ID),
                row.get(PROMISE.ACCOUNT_ID),
                row.get(PROMISE.MADE_BY_ID),
                row.get(PROMISE.WORDING),
                row.get(PROMISE.FIRST_WORDING),
                row.get(PROMISE.KIND),
                row.get(PROMISE.CONTRACTUAL),
                row.get(PROMISE.SIGNED_ON),
                row.get(PROMISE.DUE_ON),
                row.get(PROMISE.THEME_ID),
                row.get(PROMISE.PROBLEM_ID),
                row.get(PROMISE.STATE),
                row.get(PROMISE.EXPOSURE),
                row.get(PROMISE.EXPOSED_BECAUSE),
                row.get(PROMISE.EXPOSED_SINCE),
                row.get(PROMISE.VERDICT),
                row.get(PROMISE.TRIAGED_BY_ID),
                row.get(PROMISE.REPLY),
                row.get(PROMISE.VERSION),
                row.get(PROMISE.CREATED_AT),
                row.get(PROMISE.UPDATED_AT));
    }
}
