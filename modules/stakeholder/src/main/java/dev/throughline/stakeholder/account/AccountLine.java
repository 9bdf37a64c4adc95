package dev.throughline.stakeholder.account;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.origin.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a row makes of an account.
record AccountLine(
        String name,
        @Nullable String description,
        @Nullable AccountFit fit,
        @Nullable AccountCommitment commitment,
        @Nullable Money value,
        @Nullable LocalDate signedOn,
        MemberId owner,
        @Nullable Origin origin) {

    static AccountLine of(Account account) {
        return new AccountLine(
                account.name(),
                account.description(),
                account.fit(),
                account.commitment(),
                account.value(),
                account.signedOn(),
                account.ownerId(),
                account.origin());
    }
}
