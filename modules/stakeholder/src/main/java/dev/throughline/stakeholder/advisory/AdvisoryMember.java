package dev.throughline.stakeholder.advisory;

import dev.throughline.platform.node.Archivable;
import dev.throughline.platform.sql.Folded;
import dev.throughline.stakeholder.account.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody of an account who is or was in a group. Who was erased is archived.
public record AdvisoryMember(
        AdvisoryMemberId id,
        AdvisoryGroupId advisoryGroupId,
        AccountId accountId,
        String name,
        @Nullable String role,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {

    /// Whether that is the name, however it is written.
    boolean isCalled(String other) {
        return Folded.of(name).equals(Folded.of(other));
    }

    /// Whether both are there on one day.
    boolean meets(AdvisoryMember other) {
        return (leftOn == null || !leftOn.isBefore(other.joinedOn))
                && (other.leftOn == null || !other.leftOn.isBefore(joinedOn));
    }
}
