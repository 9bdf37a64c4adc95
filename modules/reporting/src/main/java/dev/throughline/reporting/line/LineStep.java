package dev.throughline.reporting.line;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import org.jspecify.annotations.Nullable;

/// A vision, challenge, initiative or target condition, as reports read it. In force is what is ACTIVE and not
/// archived; a challenge that is PAUSED stays in force, since what is below it goes on after the pause.
public record LineStep(
        Id id,
        @Nullable Id above,
        String noun,
        String state,
        boolean archived,
        boolean active,
        boolean inForce,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId) {

    /// As a sentence has it: `the challenge above is ABANDONED`.
    public String standing() {
        return archived ? "archived" : state;
    }
}
