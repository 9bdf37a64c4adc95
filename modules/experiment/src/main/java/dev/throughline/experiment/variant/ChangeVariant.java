package dev.throughline.experiment.variant;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeVariant(
        VariantId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> description,
        ArgumentValue<Boolean> control,
        ArgumentValue<Integer> weight,
        @Nullable String reason) {}
