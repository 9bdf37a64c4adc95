package dev.throughline.stakeholder.advisory;

import org.jspecify.annotations.Nullable;

record EraseAdvisoryMember(
        AdvisoryMemberId id,
        String name,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
