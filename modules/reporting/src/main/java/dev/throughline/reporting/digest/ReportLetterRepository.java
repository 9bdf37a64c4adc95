package dev.throughline.reporting.digest;

import static dev.throughline.reporting.jooq.Tables.REPORT_DIGEST;
import static dev.throughline.reporting.jooq.Tables.REPORT_LETTER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ReportLetterRepository {

    private final DSLContext sql;

    ReportLetterRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The one of that moment, unless there is one.
    Optional<ReportLetterId> next(ReportDigestId digest, Instant dueAt) {
        return sql.insertInto(REPORT_LETTER)
                .set(REPORT_LETTER.REPORT_DIGEST_ID, digest)
                .set(REPORT_LETTER.DUE_AT, dueAt)
                .onConflictDoNothing()
                .returningResult(REPORT_LETTER.ID)
                .fetchOptional(REPORT_LETTER.ID);
    }

    Optional<ReportLetter> find(ReportLetterId id) {
        return sql.select(ReportDigestRepository.COLUMNS)
                .select(REPORT_LETTER.DUE_AT, REPORT_LETTER.STATE)
                .from(REPORT_LETTER)
                .join(REPORT_DIGEST)
                .on(REPORT_DIGEST.ID.eq(REPORT_LETTER.REPORT_DIGEST_ID))
                .where(REPORT_LETTER.ID.eq(id))
                .fetchOptional(row -> new ReportLetter(
                        id,
                        ReportDigestRepository.digest(row),
                        row.get(REPORT_LETTER.DUE_AT),
                        row.get(REPORT_LETTER.STATE)));
    }

    /// Whose letter has a link with this secret.
    Optional<ReportDigestId> behind(String link) {
        return sql.select(REPORT_LETTER.REPORT_DIGEST_ID)
                .from(REPORT_LETTER)
                .where(REPORT_LETTER.LINK_DIGEST.eq(link))
                .fetchOptional(REPORT_LETTER.REPORT_DIGEST_ID);
    }

    /// What the reader knows: what the last letter told that has gone out, or may have, or had nothing to add.
    @Nullable String lastTold(ReportDigestId digest) {
        return sql.select(REPORT_LETTER.TOLD_OF)
                .from(REPORT_LETTER)
                .where(REPORT_LETTER.REPORT_DIGEST_ID.eq(digest))
                .and(REPORT_LETTER.TOLD_OF.isNotNull())
                .and(REPORT_LETTER.STATE.in(
                        ReportLetterState.SENT, ReportLetterState.UNCERTAIN, ReportLetterState.EMPTY))
                .orderBy(REPORT_LETTER.DUE_AT.desc())
                .limit(1)
                .fetchOne(REPORT_LETTER.TOLD_OF);
    }

    /// Whether it was so before and is so now: of two who try, one does.
    boolean move(ReportLetterId id, ReportLetterState from, ReportLetterState to) {
        boolean gone = to == ReportLetterState.SENT || to == ReportLetterState.UNCERTAIN;
        return sql.update(REPORT_LETTER)
                        .set(REPORT_LETTER.STATE, to)
                        .set(
                                REPORT_LETTER.SENT_AT,
                                gone ? DSL.field("clock_timestamp()", Instant.class) : REPORT_LETTER.SENT_AT)
                        .where(REPORT_LETTER.ID.eq(id))
                        .and(REPORT_LETTER.STATE.eq(from))
                        .execute()
                == 1;
    }

    void tells(ReportLetterId id, String told, @Nullable String link) {
        sql.update(REPORT_LETTER)
                .set(REPORT_LETTER.TOLD_OF, told)
                .set(REPORT_LETTER.LINK_DIGEST, link)
                .where(REPORT_LETTER.ID.eq(id))
                .execute();
    }
}
