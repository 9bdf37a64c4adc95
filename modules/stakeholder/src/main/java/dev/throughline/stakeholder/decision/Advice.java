package dev.throughline.stakeholder.decision;

import dev.throughline.organisation.member.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whom the owner asked, or who came by themselves, and what they said.
public record Advice(
        AdviceId id,
        DecisionId decisionId,
        MemberId memberId,
        @Nullable String statement,
        @Nullable Instant givenAt,
        Instant createdAt) {}
