package dev.throughline.stakeholder.update;

import static dev.throughline.stakeholder.jooq.Tables.RECIPIENT;
import static dev.throughline.stakeholder.jooq.Tables.STATUS_UPDATE;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Stretch;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class UnreadStatusUpdateRepository {

    private final DSLContext sql;

    UnreadStatusUpdateRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Owed> unread(Stretch stretch, MemberId reader) {
        return stretch.of(
                        sql.select(STATUS_UPDATE.ID, STATUS_UPDATE.SENT_AT)
                                .from(STATUS_UPDATE)
                                .where(waiting(reader)),
                        STATUS_UPDATE.SENT_AT,
                        STATUS_UPDATE.ID)
                .map(row -> new Owed(row.value1(), "It was sent to you, and you have not read it.", row.value2()));
    }

    int unread(MemberId reader) {
        return sql.fetchCount(STATUS_UPDATE, waiting(reader));
    }

    private static Condition waiting(MemberId reader) {
        return STATUS_UPDATE
                .STATE
                .eq(StatusUpdateState.SENT)
                .and(STATUS_UPDATE.ID.in(RecipientRepository.sentTo(reader).and(RECIPIENT.READ_AT.isNull())));
    }
}
