package dev.throughline.organisation.businessline;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeBusinessLine(
        BusinessLineId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<BusinessLineKind> kind,
        ArgumentValue<String> name,
        ArgumentValue<String> description,
        @Nullable String reason) {}
