package dev.throughline.organisation.tenant;

import dev.throughline.organisation.policy.TargetConditionPolicy;
import dev.throughline.platform.node.Node;
import java.time.Instant;

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
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {}
