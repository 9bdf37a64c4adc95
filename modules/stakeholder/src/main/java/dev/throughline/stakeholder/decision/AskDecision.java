package dev.throughline.stakeholder.decision;

import dev.throughline.organisation.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Somebody to be heard before it is decided.
record AskDecision(
        DecisionId id,
        @Nullable Integer expectedVersion,
        MemberId memberId,
        @Nullable String reason) {}
