package dev.throughline.stakeholder.account;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Archivable;
import dev.throughline.stakeholder.origin.Origin;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A customer, or one that may become one: how well it fits and how committed it is counts as much as its signature.
public record Account(
        AccountId id,
        String name,
        @Nullable String description,
        @Nullable AccountFit fit,
        @Nullable AccountCommitment commitment,
        @Nullable Money value,
        @Nullable LocalDate signedOn,
        MemberId ownerId,
        @Nullable String source,
        @Nullable String externalId,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {

    @Nullable Origin origin() {
        return Origin.of(source, externalId);
    }
}
