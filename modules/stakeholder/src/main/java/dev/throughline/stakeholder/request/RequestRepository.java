package dev.throughline.stakeholder.request;

import static dev.throughline.stakeholder.jooq.Tables.REQUEST;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.origin.RowKey;
import dev.throughline.stakeholder.problem.ProblemId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RequestRepository {

    private final Rows<RequestId, Request> rows;

    RequestRepository(DSLContext sql) {
        this.rows = new Rows<>(sql, REQUEST, REQUEST.ID, RequestRepository::request, new Order("CREATED_AT", true));
    }

    Map<RequestId, Request> byIds(Set<RequestId> ids) {
        return rows.byIds(ids);
    }

    /// Of one member only, or all where none is named.
    Connection<Request> page(Listing listing, @Nullable MemberId raiser) {
        return rows.page(listing, raisedBy(raiser));
    }

    Map<AccountId, Connection<Request>> forAccounts(
            Set<AccountId> accounts, Listing listing, @Nullable MemberId raiser) {
        return rows.pages(listing, REQUEST.ACCOUNT_ID, accounts, raisedBy(raiser));
    }

    Map<StakeholderId, Connection<Request>> ofStakeholders(
            Set<StakeholderId> stakeholders, Listing listing, @Nullable MemberId raiser) {
        return rows.pages(listing, REQUEST.STAKEHOLDER_ID, stakeholders, raisedBy(raiser));
    }

    Map<ProblemId, Connection<Request>> behind(Set<ProblemId> problems, Listing listing) {
        return rows.pages(listing, REQUEST.PROBLEM_ID, problems);
    }

    Map<RequestId, Connection<Request>> duplicates(
            Set<RequestId> originals, Listing listing, @Nullable MemberId raiser) {
        return rows.pages(listing, REQUEST.DUPLICATE_OF_ID, originals, raisedBy(raiser));
    }

    private static Condition raisedBy(@Nullable MemberId raiser) {
        return raiser == null ? DSL.noCondition() : REQUEST.RAISED_BY_ID.eq(raiser);
    }

    Request lock(RequestId id, String path) {
        return rows.lock(id, path);
    }

    /// Two that are merged, with what was merged into the first.
    void lockBoth(RequestId duplicate, RequestId original) {
        rows.lockAll(Bound.among(REQUEST.ID, Set.of(duplicate, original)).or(REQUEST.DUPLICATE_OF_ID.eq(duplicate)));
    }

    List<Request> lockDuplicates(RequestId original) {
        return rows.lockAll(REQUEST.DUPLICATE_OF_ID.eq(original));
    }

    Request insert(RaiseRequest raise, MemberId raiser, @Nullable StakeholderId stakeholder) {
        return rows.insert(new Patch()
                .set(REQUEST.WORDING, raise.wording())
                .set(REQUEST.KIND, raise.kind())
                .set(REQUEST.RAISED_BY_ID, raiser)
                .set(REQUEST.STAKEHOLDER_ID, stakeholder)
                .set(REQUEST.ACCOUNT_ID, raise.accountId()));
    }

    Request insert(RequestLine line, @Nullable StakeholderId stakeholder) {
        return rows.insert(
                patch(line).set(REQUEST.RAISED_BY_ID, line.raisedBy()).set(REQUEST.STAKEHOLDER_ID, stakeholder));
    }

    Request update(RequestId id, RequestLine line) {
        return rows.update(id, patch(line));
    }

    private static Patch patch(RequestLine line) {
        return new Patch()
                .set(REQUEST.WORDING, line.wording())
                .set(REQUEST.KIND, line.kind())
                .set(REQUEST.ACCOUNT_ID, line.account())
                .set(
                        REQUEST.SOURCE,
                        line.origin() == null ? null : line.origin().source())
                .set(
                        REQUEST.EXTERNAL_ID,
                        line.origin() == null ? null : line.origin().externalId());
    }

    /// Those that the keys mean, whoever brought them in.
    List<Request> lock(Collection<RowKey<RequestId>> keys) {
        return rows.lockAll(Bound.among(REQUEST.ID, RowKey.ids(keys))
                .or(Bound.among(REQUEST.SOURCE, REQUEST.EXTERNAL_ID, RowKey.origins(keys))));
    }

    /// What somebody has asked for in one of these wordings.
    List<Request> worded(MemberId raiser, Set<String> wordings) {
        return rows.all(REQUEST.RAISED_BY_ID.eq(raiser).and(Bound.among(REQUEST.WORDING, wordings)), Integer.MAX_VALUE);
    }

    /// Some of those of one member, or of all where none is named, in the order of their ids.
    List<Request> after(@Nullable RequestId last, @Nullable MemberId raiser, int most) {
        return rows.all(raisedBy(raiser).and(last == null ? DSL.noCondition() : REQUEST.ID.gt(last)), most);
    }

    Request update(ChangeRequest change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(REQUEST.WORDING, change.wording())
                        .with(REQUEST.KIND, change.kind())
                        .with(REQUEST.ACCOUNT_ID, change.accountId()));
    }

    Request move(RequestId id, RequestState to, @Nullable String reply) {
        return rows.update(id, replied(to, reply));
    }

    Request accept(RequestId id, ProblemId problem, @Nullable String reply) {
        return rows.update(id, replied(RequestState.ACCEPTED_AS_PROBLEM, reply).set(REQUEST.PROBLEM_ID, problem));
    }

    Request merge(RequestId id, RequestId original) {
        return rows.update(
                id, new Patch().set(REQUEST.STATE, RequestState.DUPLICATE).set(REQUEST.DUPLICATE_OF_ID, original));
    }

    /// What was said before stays where nothing else is said.
    private static Patch replied(RequestState state, @Nullable String reply) {
        Patch patch = new Patch().set(REQUEST.STATE, state);
        return reply == null ? patch : patch.set(REQUEST.REPLY, reply);
    }

    private static Request request(Row row) {
        return new Request(
                row.get(REQUEST.ID),
                row.get(REQUEST.WORDING),
                row.get(REQUEST.KIND),
                row.get(REQUEST.RAISED_BY_ID),
                row.get(REQUEST.STAKEHOLDER_ID),
                row.get(REQUEST.ACCOUNT_ID),
                row.get(REQUEST.STATE),
                row.get(REQUEST.PROBLEM_ID),
                row.get(REQUEST.DUPLICATE_OF_ID),
                row.get(REQUEST.REPLY),
                row.get(REQUEST.SOURCE),
                row.get(REQUEST.EXTERNAL_ID),
                row.get(REQUEST.VERSION),
                row.get(REQUEST.CREATED_AT),
                row.get(REQUEST.UPDATED_AT));
    }
}
