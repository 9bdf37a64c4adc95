package dev.throughline.stakeholder.engagement;

import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.errors.Archived;
import dev.throughline.strategy.challenge.Challenges;
import org.springframework.stereotype.Service;

/// What is named anew to talk about is in use; what was named before may have been archived since.
@Service
public class Concerns {

    private final BusinessLines lines;
    private final Teams teams;
    private final Challenges challenges;

    Concerns(BusinessLines lines, Teams teams, Challenges challenges) {
        this.lines = lines;
        this.teams = teams;
        this.challenges = challenges;
    }

    public void inUse(Concern wanted) {
        inUse(wanted, Concern.EVERYTHING);
    }

    void inUse(Concern wanted, Concern before) {
        if (wanted.businessLineId() != null && !wanted.businessLineId().equals(before.businessLineId())) {
            lines.inUse(wanted.businessLineId(), "businessLineId");
        }
        if (wanted.teamId() != null && !wanted.teamId().equals(before.teamId())) {
            teams.inUse(wanted.teamId(), "teamId");
        }
        if (wanted.challengeId() != null && !wanted.challengeId().equals(before.challengeId())) {
            Archived.refuse(challenges.hold(wanted.challengeId(), "challengeId").archivedAt(), "challengeId");
        }
    }
}
