package dev.throughline.stakeholder.promise;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.problem.ProblemId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody told a customer (S1:7), with how the roadmap stands behind it and why.
public record Promise(
        PromiseId id,
        AccountId accountId,
        MemberId madeById,
        String wording,
        String firstWording,
        PromiseKind kind,
        boolean contractual,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate dueOn,
        @Nullable ThemeId themeId,
        @Nullable ProblemId problemId,
        PromiseState state,
        Exposure exposure,
        String exposedBecause,
        Instant exposedSince,
        @Nullable String verdict,
        @Nullable MemberId triagedById,
        @Nullable String reply,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    /// What is in a contract is not taken back, whatever its state (S1:7).
    boolean mayBecome(PromiseState next) {
        return next != PromiseState.WITHDRAWN || !contractual;
    }
}
