package dev.throughline.stakeholder.advisory;

import dev.throughline.stakeholder.account.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AddAdvisoryMember(
        AdvisoryGroupId advisoryGroupId,
        AccountId accountId,
        String name,
        @Nullable String role,
        @Nullable LocalDate joinedOn) {}
