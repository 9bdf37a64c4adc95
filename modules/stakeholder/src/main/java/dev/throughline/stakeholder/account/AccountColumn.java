package dev.throughline.stakeholder.account;

import dev.throughline.platform.csv.Column;
import dev.throughline.stakeholder.origin.OriginColumn;

/// The columns of accounts in a file, behind those by which they are known again.
enum AccountColumn implements Column {
    NAME,
    DESCRIPTION,
    FIT,
    COMMITMENT,
    VALUE_AMOUNT,
    VALUE_CURRENCY,
    SIGNED_ON,
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
        return this == NAME;
    }
}
