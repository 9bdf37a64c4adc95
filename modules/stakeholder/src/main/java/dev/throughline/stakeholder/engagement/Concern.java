package dev.throughline.stakeholder.engagement;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.challenge.ChallengeId;
import org.jspecify.annotations.Nullable;

/// What is talked about: a line, a team, a challenge, or everything where none is named.
public record Concern(
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable ChallengeId challengeId) {

    static final Concern EVERYTHING = new Concern(null, null, null);

    public boolean everything() {
        return equals(EVERYTHING);
    }
}
