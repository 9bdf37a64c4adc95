package dev.throughline.experiment.portfolio;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.structure.Structure;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class LearningPortfolios {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final LearningPortfolioRepository repository;
    private final Structure structure;
    private final Organisations organisations;
    private final Experiments experiments;
    private final BusinessLines businessLines;
    private final Teams teams;

    LearningPortfolios(
            LearningPortfolioRepository repository,
            Structure structure,
            Organisations organisations,
            Experiments experiments,
            BusinessLines businessLines,
            Teams teams) {
        this.repository = repository;
        this.structure = structure;
        this.organisations = organisations;
        this.experiments = experiments;
        this.businessLines = businessLines;
        this.teams = teams;
    }

    /// In the organisation's time zone, the last whole month where no days are given, and that of the last day where
    /// only that one is.
    LearningPortfolio of(
            @Nullable BusinessLineId line, @Nullable TeamId team, @Nullable LocalDate from, @Nullable LocalDate to) {
        ZoneId zone = ZoneId.of(organisations.current().timeZone());
        YearMonth last = YearMonth.now(zone).minusMonths(1);
        LocalDate begins = from != null ? from : to != null ? to.withDayOfMonth(1) : last.atDay(1);
        LocalDate ends =
                Objects.requireNonNullElseGet(to, () -> from == null ? last.atEndOfMonth() : LocalDate.now(zone));
        if (ends.isBefore(begins)) {
            throw new BadInput("to", "The last day is not before the first.");
        }
        refuseUnknown(line, team);
        return new LearningPortfolio(teams(line, team), begins, ends, Instant.now(), zone);
    }

    /// What runs and ends so soon; no experiment takes longer than the longest.
    Connection<Experiment> due(LearningPortfolio portfolio, Duration within, Listing listing) {
        if (!within.isPositive() || within.compareTo(LONGEST) > 0) {
            throw new BadInput("within", "Look ahead for a moment to 366 days.");
        }
        return experiments.due(portfolio.of(), portfolio.at(), portfolio.at().plus(within), listing);
    }

    List<TeamLearning> numbers(LearningPortfolio portfolio) {
        return repository.numbers(portfolio);
    }

    /// Nobody is told that nothing runs in a team that is not there.
    private void refuseUnknown(@Nullable BusinessLineId line, @Nullable TeamId team) {
        if (line != null && businessLines.byIds(Set.of(line)).isEmpty()) {
            throw new BadInput("businessLineId", "No business line has this id, or you may not see it.");
        }
        if (team != null && teams.byIds(Set.of(team)).isEmpty()) {
            throw new BadInput("teamId", "No team has this id, or you may not see it.");
        }
    }

    /// The team that is asked for, or those of the line and of the lines below it; null for all.
    private @Nullable Set<TeamId> teams(@Nullable BusinessLineId line, @Nullable TeamId team) {
        if (line == null) {
            return team == null ? null : Set.of(team);
        }
        Set<TeamId> wanted = new HashSet<>();
        Map<TeamId, Set<UUID>> places = structure.aboveTeams(repository.teams());
        places.forEach((candidate, above) -> {
            if (above.contains(line.value()) && (team == null || team.equals(candidate))) {
                wanted.add(candidate);
            }
        });
        return wanted;
    }
}
