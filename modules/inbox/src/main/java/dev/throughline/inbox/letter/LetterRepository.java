package dev.throughline.inbox.letter;

import static dev.throughline.inbox.jooq.Tables.LETTER;

import dev.throughline.organisation.member.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class LetterRepository {

    private static final Field<?>[] COLUMNS = {
        LETTER.ID, LETTER.MEMBER_ID, LETTER.KIND, LETTER.ABOUT, LETTER.DUE_ON, LETTER.STATE, LETTER.CREATED_AT
    };

    private final DSLContext sql;

    LetterRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The digests of a day, each unless there is one.
    Set<LetterId> digests(Map<MemberId, LocalDate> due) {
        return due.isEmpty()
                ? Set.of()
                : sql.insertInto(LETTER, LETTER.MEMBER_ID, LETTER.DUE_ON)
                        .valuesOfRows(due.entrySet().stream()
                                .map(one -> DSL.row(one.getKey(), one.getValue()))
                                .toList())
                        .onConflictDoNothing()
                        .returningResult(LETTER.ID)
                        .fetchSet(LETTER.ID);
    }

    /// Whether a letter about the notification waits.
    boolean waits(UUID notification) {
        return sql.fetchExists(LETTER, LETTER.ABOUT.eq(notification).and(LETTER.STATE.eq(LetterState.WAITING)));
    }

    /// A letter about a notification, unless one waits to be sent.
    Optional<LetterId> about(MemberId member, String kind, UUID notification) {
        return sql.insertInto(LETTER)
                .set(LETTER.MEMBER_ID, member)
                .set(LETTER.KIND, kind)
                .set(LETTER.ABOUT, notification)
                .onConflictDoNothing()
                .returningResult(LETTER.ID)
                .fetchOptional(LETTER.ID);
    }

    Optional<Letter> find(LetterId id) {
        return sql.select(COLUMNS).from(LETTER).where(LETTER.ID.eq(id)).fetchOptional(LetterRepository::letter);
    }

    Optional<Letter> behind(String link) {
        return sql.select(COLUMNS)
                .from(LETTER)
                .where(LETTER.LINK_DIGEST.eq(link))
                .fetchOptional(LetterRepository::letter);
    }

    /// Whether it was so before and is so now: of two who try, one does.
    boolean move(LetterId id, LetterState from, LetterState to) {
        return sql.update(LETTER)
                        .set(LETTER.STATE, to)
                        .set(
                                LETTER.SENT_AT,
                                to == LetterState.SENT || to == LetterState.UNCERTAIN
                                        ? DSL.field("clock_timestamp()", Instant.class)
                                        : LETTER.SENT_AT)
                        .where(LETTER.ID.eq(id))
                        .and(LETTER.STATE.eq(from))
                        .execute()
                == 1;
    }

    void link(LetterId id, String digest) {
        sql.update(LETTER)
                .set(LETTER.LINK_DIGEST, digest)
                .where(LETTER.ID.eq(id))
                .execute();
    }

    /// When the last digest went out to the member.
    @Nullable Instant lastDigest(MemberId member) {
        return sql.select(DSL.max(LETTER.SENT_AT))
                .from(LETTER)
                .where(LETTER.MEMBER_ID.eq(member))
                .and(LETTER.DUE_ON.isNotNull())
                .fetchOne(DSL.max(LETTER.SENT_AT));
    }

    void forget(MemberId member) {
        sql.deleteFrom(LETTER).where(LETTER.MEMBER_ID.eq(member)).execute();
    }

    void forget(Instant before) {
        sql.deleteFrom(LETTER).where(LETTER.CREATED_AT.le(before)).execute();
    }

    private static Letter letter(Record row) {
        return new Letter(
                row.get(LETTER.ID),
                row.get(LETTER.MEMBER_ID),
                row.get(LETTER.KIND),
                row.get(LETTER.ABOUT),
                row.get(LETTER.DUE_ON),
                row.get(LETTER.STATE),
                row.get(LETTER.CREATED_AT));
    }
}
