package dev.throughline.reporting.sharedtruth;

import dev.throughline.organisation.team.TeamId;
import org.jspecify.annotations.Nullable;

/// A source, and how many pieces it brought.
public record TruthSourceCount(
        TruthSourceKind kind,
        @Nullable TeamId teamId,
        @Nullable String name,
        int pieces) {}
