package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.jooq.Tables.CONVERSATION_ACTION;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// What somebody said they would do, and has not done as yet.
@Repository
class DueActionRepository {

    private final DSLContext sql;

    DueActionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// One of them, and since when it was to be done.
    record Due(ConversationActionId id, @Nullable LocalDate dueOn, Instant since) {}

    List<Due> due(Stretch stretch, MemberId owner, LocalDate today, Instant weekAgo) {
        return stretch.of(
                        sql.select(CONVERSATION_ACTION.ID, CONVERSATION_ACTION.DUE_ON, CONVERSATION_ACTION.CREATED_AT)
                                .from(CONVERSATION_ACTION)
                                .where(owed(owner, today, weekAgo)),
                        CONVERSATION_ACTION.CREATED_AT,
                        CONVERSATION_ACTION.ID)
                .map(row -> new Due(row.value1(), row.value2(), row.value3()));
    }

    int due(MemberId owner, LocalDate today, Instant weekAgo) {
        return sql.fetchCount(CONVERSATION_ACTION, owed(owner, today, weekAgo));
    }

    private static Condition owed(MemberId owner, LocalDate today, Instant weekAgo) {
        return CONVERSATION_ACTION
                .OWNER_ID
                .eq(owner)
                .and(CONVERSATION_ACTION
                        .DUE_ON
                        .lt(today)
                        .or(CONVERSATION_ACTION.DUE_ON.isNull().and(CONVERSATION_ACTION.CREATED_AT.le(weekAgo))))
                .and(ConversationActionRepository.open());
    }
}
