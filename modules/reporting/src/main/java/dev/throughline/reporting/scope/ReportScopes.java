package dev.throughline.reporting.scope;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.strategy.challenge.Challenges;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// All that is given must hold. Nobody is told that all is well with a team that is not there.
@Service
public class ReportScopes {

    private static final int YEARS = 5;

    private final ReportScopeRepository repository;
    private final Organisations organisations;
    private final BusinessLines lines;
    private final Teams teams;
    private final Challenges challenges;

    ReportScopes(
            ReportScopeRepository repository,
            Organisations organisations,
            BusinessLines lines,
            Teams teams,
            Challenges challenges) {
        this.repository = repository;
        this.organisations = organisations;
        this.lines = lines;
        this.teams = teams;
        this.challenges = challenges;
    }

    public ReportScope now(@Nullable ReportScopeInput about) {
        refuse(about == null || about.period() == null, "about.period", "This report is about now: name no period.");
        return of(about, null);
    }

    public ReportScope over(@Nullable ReportScopeInput about) {
        ZoneId zone = ZoneId.of(organisations.current().timeZone());
        LocalDate today = LocalDate.now(zone);
        PeriodInput asked = about == null ? null : about.period();
        if (asked == null) {
            return of(about, Period.recent(today, zone));
        }
        refuse(!asked.to().isBefore(asked.from()), "about.period.to", "A period ends no sooner than it begins.");
        refuse(
                !asked.to().isAfter(today),
                "about.period.to",
                "A period ends today at the latest, which is %s.".formatted(today));
        refuse(
                asked.from().plusYears(YEARS).isAfter(asked.to()),
                "about.period.from",
                "A period is shorter than %d years.".formatted(YEARS));
        return of(about, new Period(asked.from(), asked.to(), zone));
    }

    /// As it is asked for where no period is named, up to that day.
    public ReportScope asUsual(@Nullable ReportScopeInput about, boolean overTime, LocalDate day) {
        refuse(
                about == null || about.period() == null,
                "about.period",
                "A snapshot is of the report as usual: name no period.");
        return of(
                about,
                overTime ? Period.recent(day, ZoneId.of(organisations.current().timeZone())) : null);
    }

    private ReportScope of(@Nullable ReportScopeInput asked, @Nullable Period period) {
        ReportScopeInput about = Objects.requireNonNullElse(asked, ReportScopeInput.EVERYTHING);
        BusinessLineId line = about.businessLineId();
        TeamId team = about.teamId();
        refuseUnknown(line == null || !lines.byIds(Set.of(line)).isEmpty(), "businessLineId", "business line");
        refuseUnknown(team == null || !teams.byIds(Set.of(team)).isEmpty(), "teamId", "team");
        refuseUnknown(
                about.challengeId() == null
                        || !challenges.byIds(Set.of(about.challengeId())).isEmpty(),
                "challengeId",
                "challenge");
        Set<BusinessLineId> below = line == null ? null : repository.below(line);
        return new ReportScope(line, team, about.challengeId(), below, teams(below, team), period, Instant.now());
    }

    private @Nullable Set<TeamId> teams(@Nullable Set<BusinessLineId> below, @Nullable TeamId team) {
        if (below == null) {
            return team == null ? null : Set.of(team);
        }
        Set<TeamId> found = repository.teams(below);
        if (team != null) {
            found.retainAll(Set.of(team));
        }
        return found;
    }

    private static void refuseUnknown(boolean known, String argument, String noun) {
        refuse(known, "about." + argument, "No %s has this id, or you may not see it.".formatted(noun));
    }

    private static void refuse(boolean held, String argument, String message) {
        if (!held) {
            throw new BadInput(argument, message);
        }
    }
}
