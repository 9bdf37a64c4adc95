package dev.throughline.platform.changes;

import static dev.throughline.platform.jooq.Tables.CHANGE;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Pages;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
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

    void insert(
            UUID subject,
            String action,
            @Nullable UUID actor,
            String actorName,
            @Nullable String before,
            String after,
            @Nullable String reason,
            String request) {
        sql.insertInto(
                        CHANGE,
                        CHANGE.SUBJECT,
                        CHANGE.ACTION,
                        CHANGE.ACTOR,
                        CHANGE.ACTOR_NAME,
                        CHANGE.BEFORE,
                        CHANGE.AFTER,
                        CHANGE.REASON,
                        CHANGE.REQUEST)
                .values(
                        subject,
                        action,
                        actor,
                        actorName,
                        JSONB.jsonbOrNull(before),
                        JSONB.valueOf(after),
                        reason,
                        request)
                .execute();
    }

    Map<UUID, Connection<Change>> pages(Set<UUID> subjects, Listing listing) {
        return pages.pages(listing, CHANGE.SUBJECT, subjects);
    }

    private static Change change(Record row) {
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
