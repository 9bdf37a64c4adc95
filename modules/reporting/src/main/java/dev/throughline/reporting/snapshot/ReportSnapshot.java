package dev.throughline.reporting.snapshot;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import dev.throughline.reporting.finding.ReportVerdict;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.strategy.challenge.ChallengeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a report came to at the end of a day, and what it was about, called as it was then.
public record ReportSnapshot(
        ReportSnapshotId id,
        ReportKind kind,
        LocalDate day,
        Instant takenAt,
        boolean byHand,
        @Nullable MemberId takenById,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable ChallengeId challengeId,
        String about,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        ReportVerdict verdict,
        String because)
        implements Node {

    /// Nobody changes it.
    @Override
    public int version() {
        return 1;
    }

    @Nullable KeptPeriod period() {
        return startsOn == null || endsOn == null ? null : new KeptPeriod(startsOn, endsOn);
    }
}
