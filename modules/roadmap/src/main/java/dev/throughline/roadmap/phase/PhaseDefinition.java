package dev.throughline.roadmap.phase;

import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an organisation calls a phase and asks for in it (S1:98), in one of its editions.
public record PhaseDefinition(
        PhaseDefinitionId id,
        Phase phase,
        int edition,
        String name,
        @Nullable String description,
        List<String> entryCriteria,
        List<String> exitCriteria,
        PhaseDefinitionState state,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {}
