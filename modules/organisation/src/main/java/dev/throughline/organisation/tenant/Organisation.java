package dev.throughline.organisation.tenant;

import dev.throughline.organisation.policy.TargetConditionPolicy;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The tenant: whatever the caller reads or writes belongs to it.
public record Organisation(
        OrganisationId id,
        String slug,
        String name,
        String timeZone,
        int fiscalYearStart,
        Horizons horizons,
        int checkInDays,
        TargetConditionPolicy targetConditionPolicy,
        boolean challengesNeedSecondPerson,
        int strategicTalksAMonth,
        boolean registeredDocumentsOnly,
        @Nullable Suspension suspension,
        @Nullable Leaving leaving,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    public OrganisationState state() {
        if (leaving != null) {
            return OrganisationState.LEAVING;
        }
        return suspension == null ? OrganisationState.ACTIVE : OrganisationState.SUSPENDED;
    }
}
