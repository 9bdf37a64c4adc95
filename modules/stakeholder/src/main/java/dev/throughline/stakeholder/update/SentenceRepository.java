package dev.throughline.stakeholder.update;

import static dev.throughline.stakeholder.jooq.Tables.SENTENCE;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SentenceRepository {

    private final DSLContext sql;
    private final Pages<Sentence> pages;

    SentenceRepository(DSLContext sql) {
        this.sql = sql;
        this.pages = new Pages<>(sql, SENTENCE, SentenceRepository::sentence, new Order("POSITION", false));
    }

    Map<StatusUpdateId, Connection<Sentence>> of(Set<StatusUpdateId> updates, Listing listing) {
        return pages.pages(listing, SENTENCE.STATUS_UPDATE_ID, updates);
    }

    List<Draft> of(StatusUpdateId update) {
        return sql.select(SENTENCE.SECTION, SENTENCE.STATEMENT, SENTENCE.ORIGIN, SENTENCE.SOURCE)
                .from(SENTENCE)
                .where(SENTENCE.STATUS_UPDATE_ID.eq(update))
                .orderBy(SENTENCE.POSITION)
                .fetch(row -> new Draft(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /// These and no others; the update is held.
    void set(StatusUpdateId update, List<Draft> sentences) {
        sql.deleteFrom(SENTENCE).where(SENTENCE.STATUS_UPDATE_ID.eq(update)).execute();
        var insert = sql.insertInto(
                SENTENCE,
                SENTENCE.STATUS_UPDATE_ID,
                SENTENCE.POSITION,
                SENTENCE.SECTION,
                SENTENCE.STATEMENT,
                SENTENCE.ORIGIN,
                SENTENCE.SOURCE);
        int position = 0;
        for (Draft sentence : sentences) {
            insert = insert.values(
                    update, ++position, sentence.section(), sentence.statement(), sentence.origin(), sentence.source());
        }
        insert.execute();
    }

    private static Sentence sentence(Row row) {
        return new Sentence(
                row.get(SENTENCE.ID),
                row.get(SENTENCE.STATUS_UPDATE_ID),
                row.get(SENTENCE.SECTION),
                row.get(SENTENCE.POSITION),
                row.get(SENTENCE.STATEMENT),
                row.get(SENTENCE.ORIGIN),
                row.get(SENTENCE.SOURCE));
    }
}
