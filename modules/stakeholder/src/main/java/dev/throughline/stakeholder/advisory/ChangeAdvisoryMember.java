package dev.throughline.stakeholder.advisory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeAdvisoryMember(
        AdvisoryMemberId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> role,
        ArgumentValue<LocalDate> joinedOn,
        ArgumentValue<LocalDate> leftOn,
        @Nullable String reason) {}
