package dev.throughline.stakeholder.promise;

import dev.throughline.stakeholder.problem.ProblemId;
import org.jspecify.annotations.Nullable;

record RenegotiatePromise(
        PromiseId id,
        @Nullable Integer expectedVersion,
        @Nullable String wording,
        @Nullable ProblemId problemId,
        @Nullable String reply,
        @Nullable String reason) {}
