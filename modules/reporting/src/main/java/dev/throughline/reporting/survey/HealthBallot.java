package dev.throughline.reporting.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one person answered, without who that is.
record HealthBallot(
        HealthPlace place,
        List<HealthAnswer> answers,
        @Nullable String remark) {}
