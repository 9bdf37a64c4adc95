package dev.throughline.reporting.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the caller has answered so far.
public record OwnHealthAnswers(
        List<HealthAnswer> answers, @Nullable String remark) {}
