package dev.throughline.reporting.scope;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.challenge.ChallengeId;
import org.jspecify.annotations.Nullable;

public record ReportScopeInput(
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable ChallengeId challengeId,
        @Nullable PeriodInput period) {

    static final ReportScopeInput EVERYTHING = new ReportScopeInput(null, null, null, null);

    /// The same about now.
    public ReportScopeInput now() {
        return new ReportScopeInput(businessLineId, teamId, challengeId, null);
    }
}
