package dev.throughline.stakeholder.request;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.origin.Origin;
import org.jspecify.annotations.Nullable;

/// What a row makes of a request.
record RequestLine(
        String wording,
        RequestKind kind,
        MemberId raisedBy,
        @Nullable AccountId account,
        @Nullable Origin origin) {

    static RequestLine of(Request request) {
        return new RequestLine(
                request.wording(), request.kind(), request.raisedById(), request.accountId(), request.origin());
    }
}
