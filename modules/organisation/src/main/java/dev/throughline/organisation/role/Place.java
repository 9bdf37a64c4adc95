package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.security.Reach;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a permission reaches or does not: one team, one business line, or the organisation as a whole.
public record Place(
        @Nullable BusinessLineId businessLineId, @Nullable TeamId teamId) {

    public static final Place ORGANISATION = new Place(null, null);

    /// No business line means the organisation as a whole.
    public static Place of(@Nullable BusinessLineId line) {
        return new Place(line, null);
    }

    public static Place of(TeamId team) {
        return new Place(null, team);
    }

    /// What names the place; nothing for the organisation as a whole.
    Set<UUID> itself() {
        if (teamId != null) {
            return Set.of(teamId.value());
        }
        return businessLineId == null ? Set.of() : Set.of(businessLineId.value());
    }

    /// How far what is granted for this place reaches.
    Reach reach() {
        if (teamId != null) {
            return Reach.of(teamId.value());
        }
        return businessLineId == null ? Reach.EVERYWHERE : Reach.of(businessLineId.value());
    }
}
