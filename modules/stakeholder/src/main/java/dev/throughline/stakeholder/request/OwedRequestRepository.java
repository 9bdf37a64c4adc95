package dev.throughline.stakeholder.request;

import static dev.throughline.stakeholder.jooq.Tables.PROBLEM;
import static dev.throughline.stakeholder.jooq.Tables.REQUEST;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Stretch;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.problem.ProblemId;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Which requests wait for somebody, and who waits for requests.
@Repository
class OwedRequestRepository {

    private static final Condition WAITING = REQUEST.STATE.in(RequestState.RECEIVED, RequestState.UNDER_STUDY);

    private final DSLContext sql;

    OwedRequestRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Owed> waiting(Stretch stretch) {
        return stretch.of(
                        sql.select(REQUEST.ID, REQUEST.STATE, REQUEST.CREATED_AT)
                                .from(REQUEST)
                                .where(WAITING),
                        REQUEST.CREATED_AT,
                        REQUEST.ID)
                .map(row -> new Owed(
                        row.value1(),
                        row.value2() == RequestState.RECEIVED
                                ? "Somebody asked for this, and nobody has looked into it as yet: study it."
                                : "It is being studied: say which problem is behind it, or decline it with a reply.",
                        row.value3()));
    }

    int waiting() {
        return sql.fetchCount(REQUEST, WAITING);
    }

    /// Who asked for this, duplicates included.
    Map<RequestId, MemberId> waitingFor(RequestId original) {
        return waitingFor(DSL.select(REQUEST.ID).from(REQUEST).where(REQUEST.ID.eq(original)));
    }

    /// Who asked for what the problem is behind, duplicates included.
    Map<RequestId, MemberId> waitingFor(ProblemId problem) {
        return waitingFor(DSL.select(REQUEST.ID).from(REQUEST).where(REQUEST.PROBLEM_ID.eq(problem)));
    }

    /// Who asked for what the theme is to solve, duplicates included.
    Map<RequestId, MemberId> waitingFor(ThemeId theme) {
        return waitingFor(DSL.select(REQUEST.ID)
                .from(REQUEST)
                .join(PROBLEM)
                .on(PROBLEM.ID.eq(REQUEST.PROBLEM_ID))
                .where(PROBLEM.THEME_ID.eq(theme)));
    }

    private Map<RequestId, MemberId> waitingFor(Select<Record1<RequestId>> originals) {
        return sql.select(REQUEST.ID, REQUEST.RAISED_BY_ID)
                .from(REQUEST)
                .where(REQUEST.ID.in(originals))
                .union(DSL.select(REQUEST.ID, REQUEST.RAISED_BY_ID)
                        .from(REQUEST)
                        .where(REQUEST.DUPLICATE_OF_ID.in(originals)))
                .orderBy(1)
                .fetchMap(REQUEST.ID, REQUEST.RAISED_BY_ID);
    }
}
