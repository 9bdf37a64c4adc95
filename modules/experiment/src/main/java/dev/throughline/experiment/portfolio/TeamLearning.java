package dev.throughline.experiment.portfolio;

import dev.throughline.organisation.team.TeamId;

/// What one team does to learn, and has learned, in numbers.
public record TeamLearning(
        TeamId teamId,
        int running,
        int overdue,
        int started,
        int validated,
        int invalidated,
        int inconclusive,
        int learned) {}
