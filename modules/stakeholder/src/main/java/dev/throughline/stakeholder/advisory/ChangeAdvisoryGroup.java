package dev.throughline.stakeholder.advisory;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeAdvisoryGroup(
        AdvisoryGroupId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> purpose,
        @Nullable String reason) {}
