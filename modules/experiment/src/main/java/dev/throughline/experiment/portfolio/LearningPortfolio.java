package dev.throughline.experiment.portfolio;

import dev.throughline.organisation.team.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What teams learn, as of now and in a span of days. No set of teams means all of them.
public record LearningPortfolio(@Nullable Set<TeamId> of, LocalDate from, LocalDate to, Instant at, ZoneId zone) {

    Instant begins() {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant ends() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
