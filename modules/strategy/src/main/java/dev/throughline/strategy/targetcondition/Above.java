package dev.throughline.strategy.targetcondition;

import dev.throughline.platform.errors.Refusal;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.ChallengeState;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.initiative.InitiativeState;
import dev.throughline.strategy.initiative.Initiatives;
import dev.throughline.strategy.line.Ends;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a target condition hangs under: its challenge, and the initiative between them, if any; both held.
record Above(Challenge challenge, @Nullable Initiative initiative) {

    static Above hold(
            Challenges challenges,
            Initiatives initiatives,
            @Nullable ChallengeId challengeId,
            @Nullable InitiativeId initiativeId) {
        if (challengeId != null && initiativeId == null) {
            return new Above(challenges.hold(challengeId, "challengeId"), null);
        }
        if (challengeId == null && initiativeId != null) {
            Initiative initiative = initiatives.hold(initiativeId, "initiativeId");
            return new Above(challenges.hold(initiative.challengeId(), "initiativeId"), initiative);
        }
        throw Refusal.of(
                StrategyError.TARGET_CONDITION_ONE_PARENT,
                "initiativeId",
                "A target condition hangs under a challenge or under an initiative: name exactly one of them.");
    }

    @Nullable Instant archivedAt() {
        return initiative == null ? challenge.archivedAt() : initiative.archivedAt();
    }

    boolean active() {
        return initiative == null
                ? challenge.state() == ChallengeState.ACTIVE
                : initiative.state() == InitiativeState.ACTIVE;
    }

    void refuseEndAfter(Challenges challenges, @Nullable LocalDate dueOn) {
        if (initiative != null) {
            Ends.within(dueOn, initiative.dueOn());
        }
        challenges.refuseEndAfter(challenge, dueOn);
    }
}
