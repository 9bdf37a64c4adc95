package dev.throughline.roadmap.phase;

import dev.throughline.platform.sql.Patch;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record RevisePhaseDefinition(
        PhaseDefinitionId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> description,
        ArgumentValue<List<String>> entryCriteria,
        ArgumentValue<List<String>> exitCriteria,
        @Nullable String reason) {

    /// Whether another edition comes of it.
    boolean changes(PhaseDefinition before) {
        return Patch.differs(name, before.name())
                || Patch.differs(description, before.description())
                || differ(entryCriteria, before.entryCriteria())
                || differ(exitCriteria, before.exitCriteria());
    }

    /// No list is an empty one.
    private static boolean differ(ArgumentValue<List<String>> wanted, List<String> before) {
        return !wanted.isOmitted()
                && !Objects.requireNonNullElse(wanted.value(), List.of()).equals(before);
    }
}
