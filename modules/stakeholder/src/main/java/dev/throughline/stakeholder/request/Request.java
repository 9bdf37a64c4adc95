package dev.throughline.stakeholder.request;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.origin.Origin;
import dev.throughline.stakeholder.problem.ProblemId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody asked for, in their words, and whom it is for.
public record Request(
        RequestId id,
        String wording,
        RequestKind kind,
        MemberId raisedById,
        @Nullable StakeholderId stakeholderId,
        @Nullable AccountId accountId,
        RequestState state,
        @Nullable ProblemId problemId,
        @Nullable RequestId duplicateOfId,
        @Nullable String reply,
        @Nullable String source,
        @Nullable String externalId,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    @Nullable Origin origin() {
        return Origin.of(source, externalId);
    }
}
