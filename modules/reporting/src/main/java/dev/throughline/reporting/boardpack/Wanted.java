package dev.throughline.reporting.boardpack;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.PeriodInput;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.strategy.challenge.ChallengeId;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a job keeps of what was asked for: the period is the one of that day, whenever the job runs.
record Wanted(
        PackAudience audience,
        PackFormat format,
        @Nullable UUID businessLine,
        @Nullable UUID team,
        @Nullable UUID challenge,
        LocalDate from,
        LocalDate to) {

    static Wanted of(ExportBoardPack export, ReportScope scope) {
        Period period = scope.over();
        return new Wanted(
                export.audience(),
                export.format(),
                scope.businessLineId() == null ? null : scope.businessLineId().value(),
                scope.teamId() == null ? null : scope.teamId().value(),
                scope.challengeId() == null ? null : scope.challengeId().value(),
                period.from(),
                period.to());
    }

    ReportScopeInput about() {
        return new ReportScopeInput(
                id(businessLine, BusinessLineId::new),
                id(team, TeamId::new),
                id(challenge, ChallengeId::new),
                new PeriodInput(from, to));
    }

    private static <I> @Nullable I id(@Nullable UUID value, Function<UUID, I> id) {
        return value == null ? null : id.apply(value);
    }
}
