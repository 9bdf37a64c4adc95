package dev.throughline.reporting.scope;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.challenge.ChallengeId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a report is about: what was asked for, and which lines and teams that comes to; null means all of them, and
/// no period means now.
public record ReportScope(
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable ChallengeId challengeId,
        @Nullable Set<BusinessLineId> lines,
        @Nullable Set<TeamId> teams,
        @Nullable Period period,
        Instant at) {

    /// Tells lists of one report from those of another; the moment is none of it, since a page is asked for later.
    public String key() {
        return "%s %s %s %s".formatted(businessLineId, teamId, challengeId, period);
    }

    /// Without the days and the moment.
    public ReportScopeInput place() {
        return new ReportScopeInput(businessLineId, teamId, challengeId, null);
    }

    /// Of a report that is about a period.
    public Period over() {
        return Objects.requireNonNull(period, "This report is about now");
    }

    public boolean concerns(TeamId team) {
        return teams == null || teams.contains(team);
    }

    /// Something that belongs to no team; a report on one team is not about it. Without a line it belongs to the whole
    /// organisation.
    public boolean concerns(@Nullable BusinessLineId line) {
        return teamId == null && (lines == null || line != null && lines.contains(line));
    }
}
