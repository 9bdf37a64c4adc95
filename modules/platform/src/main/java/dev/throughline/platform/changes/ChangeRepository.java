package dev.throughline.platform.changes;

import static dev.throughline.platform.jooq.Tables.CHANGE;

import dev.throughline.platform.errors.RequestId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ChangeRepository {

    private final DSLContext sql;
    private final Pages<Change> pages;

    ChangeRepository(DSLContext sql) {
        this.sql = sql;
        this.pages = new Pages<>(sql, CHANGE, ChangeRepository::change, new Order("ID", true));
    }

    void insert(Id subject, String action, @Nullable String before, String after, @Nullable String reason) {
        sql.insertInto(CHANGE)
                .set(signed(action, ChangeOutcome.DONE))
                .set(CHANGE.SUBJECT, subject.value())
                .set(CHANGE.KIND, AnyId.of(subject.toString()).map(AnyId::kind).orElseThrow())
                .set(CHANGE.BEFORE, JSONB.jsonbOrNull(before))
                .set(CHANGE.AFTER, JSONB.valueOf(after))
                .set(CHANGE.REASON, reason)
                .execute();
    }

    void insert(Attempt attempt) {
        AnyId subject = attempt.subject();
        sql.insertInto(CHANGE)
                .set(signed(attempt.action(), ChangeOutcome.REFUSED))
                .set(CHANGE.SUBJECT, subject == null ? null : subject.value())
                .set(CHANGE.KIND, subject == null ? null : subject.kind())
                .set(CHANGE.CODES, attempt.codes().toArray(String[]::new))
                .set(CHANGE.INPUT, JSONB.jsonbOrNull(attempt.input()))
                .execute();
    }

    /// Who did it, and in which request.
    private static Map<Field<?>, @Nullable Object> signed(String action, ChangeOutcome outcome) {
        Caller caller = Caller.current();
        Map<Field<?>, @Nullable Object> signature = new LinkedHashMap<>();
        signature.put(CHANGE.ACTION, action);
        signature.put(CHANGE.OUTCOME, outcome);
        signature.put(CHANGE.ACTOR, caller.actor());
        signature.put(CHANGE.ACTOR_KIND, ActorKind.of(caller));
        signature.put(CHANGE.ACTOR_NAME, caller.name());
        signature.put(CHANGE.REQUEST, RequestId.current());
        return signature;
    }

    /// What was refused has changed nothing, so it is in nobody's history.
    Map<UUID, Connection<Change>> pages(Set<UUID> subjects, Listing listing) {
        return pages.pages(listing, CHANGE.SUBJECT, subjects, CHANGE.OUTCOME.eq(ChangeOutcome.DONE));
    }

    private static Change change(Row row) {
        JSONB before = row.get(CHANGE.BEFORE);
        return new Change(
                row.get(CHANGE.ID),
                row.get(CHANGE.ACTION),
                row.get(CHANGE.ACTOR),
                row.get(CHANGE.ACTOR_NAME),
                row.get(CHANGE.AT),
                before == null ? null : before.data(),
                row.get(CHANGE.AFTER).data(),
                row.get(CHANGE.REASON),
                row.get(CHANGE.REQUEST));
    }
}
