package dev.throughline.stakeholder.request;

import dev.throughline.platform.csv.Column;
import dev.throughline.stakeholder.origin.OriginColumn;

/// The columns of requests in a file, behind those by which they are known again. What became of a request has guards
/// that a file would walk around, so it is written and not read.
enum RequestColumn implements Column {
    WORDING(true),
    KIND(true),
    ACCOUNT(true),
    RAISED_BY(true),
    STATE(false),
    REPLY(false);

    private final boolean read;

    RequestColumn(boolean read) {
        this.read = read;
    }

    static Column[] all() {
        return OriginColumn.and(values());
    }

    @Override
    public boolean read() {
        return read;
    }

    @Override
    public boolean needed() {
        return this == WORDING;
    }
}
