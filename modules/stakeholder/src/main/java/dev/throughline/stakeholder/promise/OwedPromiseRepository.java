package dev.throughline.stakeholder.promise;

import static dev.throughline.stakeholder.jooq.Tables.PROMISE;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Stretch;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// What waits until somebody looks into a promise, or decides on it.
@Repository
class OwedPromiseRepository {

    private static final Condition LOGGED = PROMISE.STATE.eq(PromiseState.LOGGED);

    private final DSLContext sql;

    OwedPromiseRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Owed> logged(Stretch stretch) {
        return owed(
                stretch,
                LOGGED,
                "Somebody promised this to a customer, and nobody has looked into it as yet: triage it.");
    }

    int logged() {
        return sql.fetchCount(PROMISE, LOGGED);
    }

    List<Owed> triaged(Stretch stretch, MemberId member) {
        return owed(
                stretch,
                triagedBy(member),
                "You looked into this promise: renegotiate it, accept it or decline it, so that whoever made it can tell the customer.");
    }

    int triaged(MemberId member) {
        return sql.fetchCount(PROMISE, triagedBy(member));
    }

    private List<Owed> owed(Stretch stretch, Condition which, String words) {
        return stretch.of(
                        sql.select(PROMISE.ID, PROMISE.CREATED_AT).from(PROMISE).where(which),
                        PROMISE.CREATED_AT,
                        PROMISE.ID)
                .map(row -> new Owed(row.value1(), words, row.value2()));
    }

    private static Condition triagedBy(MemberId member) {
        return PROMISE.STATE.eq(PromiseState.TRIAGED).and(PROMISE.TRIAGED_BY_ID.eq(member));
    }
}
