package dev.throughline.roadmap.phase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record RevisePhaseDefinition(
        PhaseDefinitionId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> description,
        ArgumentValue<List<String>> entryCriteria,
        ArgumentValue<List<String>> exitCriteria,
        @Nullable String reason) {}
