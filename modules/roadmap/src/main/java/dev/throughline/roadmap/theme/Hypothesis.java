package dev.throughline.roadmap.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a theme believes, split into what is known and what is not (S1:86-90): that there is this problem, and that
/// this would solve it.
public record Hypothesis(
        @Nullable String statement, Validity problem, Validity solution, List<String> known, List<String> unknown) {}
