package dev.throughline.stakeholder.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangePromise(
        PromiseId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> wording,
        ArgumentValue<Boolean> contractual,
        ArgumentValue<LocalDate> signedOn,
        ArgumentValue<LocalDate> dueOn,
        @Nullable String reason) {}
