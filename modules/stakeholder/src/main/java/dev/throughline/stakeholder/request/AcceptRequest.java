package dev.throughline.stakeholder.request;

import dev.throughline.stakeholder.problem.ProblemId;
import org.jspecify.annotations.Nullable;

record AcceptRequest(
        RequestId id,
        @Nullable Integer expectedVersion,
        ProblemId problemId,
        @Nullable String reply,
        @Nullable String reason) {}
