package dev.throughline.organisation.document;

import static dev.throughline.organisation.jooq.Tables.PERSISTED_DOCUMENT;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PersistedDocumentRepository {

    private final Rows<PersistedDocumentId, PersistedDocument> rows;

    PersistedDocumentRepository(DSLContext sql) {
        this.rows = new Rows<>(
                sql,
                PERSISTED_DOCUMENT,
                PERSISTED_DOCUMENT.ID,
                PersistedDocumentRepository::document,
                new Order("CREATED_AT", true));
    }

    Map<PersistedDocumentId, PersistedDocument> byIds(Set<PersistedDocumentId> ids) {
        return rows.byIds(ids);
    }

    Connection<PersistedDocument> page(Listing listing) {
        return rows.page(listing);
    }

    /// In use or not.
    Optional<PersistedDocument> find(String sha256) {
        return rows.one(PERSISTED_DOCUMENT.SHA256.eq(sha256));
    }

    PersistedDocument lock(PersistedDocumentId id) {
        return rows.lock(id, "id");
    }

    PersistedDocument insert(String sha256, RegisterPersistedDocument register) {
        return rows.insert(new Patch()
                .set(PERSISTED_DOCUMENT.SHA256, sha256)
                .set(PERSISTED_DOCUMENT.TEXT, register.text())
                .set(PERSISTED_DOCUMENT.NAME, register.name()));
    }

    PersistedDocument restore(PersistedDocumentId id) {
        return rows.restore(id, new Patch());
    }

    PersistedDocument archive(PersistedDocumentId id) {
        return rows.archive(id);
    }

    private static PersistedDocument document(Row row) {
        return new PersistedDocument(
                row.get(PERSISTED_DOCUMENT.ID),
                row.get(PERSISTED_DOCUMENT.SHA256),
                row.get(PERSISTED_DOCUMENT.TEXT),
                row.get(PERSISTED_DOCUMENT.NAME),
                row.get(PERSISTED_DOCUMENT.VERSION),
                row.get(PERSISTED_DOCUMENT.CREATED_AT),
                row.get(PERSISTED_DOCUMENT.UPDATED_AT),
                row.get(PERSISTED_DOCUMENT.ARCHIVED_AT));
    }
}
