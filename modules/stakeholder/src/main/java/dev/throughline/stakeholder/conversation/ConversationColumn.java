package dev.throughline.stakeholder.conversation;

import dev.throughline.platform.csv.Column;
import dev.throughline.stakeholder.origin.OriginColumn;

/// The columns of conversations in a file, behind those by which they are known again. What somebody wrote down for
/// themselves is none of them.
enum ConversationColumn implements Column {
    KIND,
    CHANNEL,
    HELD_ON,
    ACCOUNT,
    ACCOUNT_SOURCE,
    ACCOUNT_EXTERNAL_ID,
    STAKEHOLDER,
    ADVISORY_GROUP,
    COUNTERPART,
    LEARNING_GOAL,
    JOBS,
    AGREEMENT,
    OWNER;

    static Column[] all() {
        return OriginColumn.and(values());
    }

    @Override
    public boolean read() {
        return true;
    }

    @Override
    public boolean needed() {
        return this == HELD_ON;
    }
}
