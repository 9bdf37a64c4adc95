package dev.throughline.platform.changes;

import static dev.throughline.platform.jooq.Tables.CHANGE;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AuditLogRepository {

    private final Pages<AuditEntry> pages;

    AuditLogRepository(DSLContext sql) {
        this.pages = new Pages<>(sql, CHANGE, AuditLogRepository::entry, new Order("AT", true));
    }

    Connection<AuditEntry> page(Listing listing) {
        return pages.page(listing);
    }

    void each(Map<String, Object> filter, Consumer<AuditEntry> reader) {
        pages.each(filter, reader);
    }

    private static AuditEntry entry(Row row) {
        String before = text(row.get(CHANGE.BEFORE));
        String after = text(row.get(CHANGE.AFTER));
        return new AuditEntry(
                row.get(CHANGE.ID),
                row.get(CHANGE.AT),
                row.get(CHANGE.ACTOR_KIND),
                id(row.get(CHANGE.ACTOR_KIND).name().toLowerCase(Locale.ROOT), row.get(CHANGE.ACTOR)),
                row.get(CHANGE.ACTOR_NAME),
                row.get(CHANGE.ACTION),
                row.get(CHANGE.OUTCOME),
                List.of(row.get(CHANGE.CODES)),
                id(row.get(CHANGE.KIND), row.get(CHANGE.SUBJECT)),
                Difference.of(before, after),
                before,
                after,
                row.get(CHANGE.REASON),
                text(row.get(CHANGE.INPUT)),
                row.get(CHANGE.REQUEST));
    }

    private static @Nullable AnyId id(@Nullable String kind, @Nullable UUID value) {
        return kind == null || value == null ? null : new AnyId(kind, value);
    }

    private static @Nullable String text(@Nullable JSONB json) {
        return json == null ? null : json.data();
    }
}
