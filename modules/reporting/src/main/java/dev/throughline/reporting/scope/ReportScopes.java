package dev.throughline.reporting.scope;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.Challenges;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class ReportScopes {

    private final ReportScopeRepository repository;
    private final BusinessLines lines;
    private final Teams teams;
    private final Challenges challenges;

    ReportScopes(ReportScopeRepository repository, BusinessLines lines, Teams teams, Challenges challenges) {
        this.repository = repository;
        this.lines = lines;
        this.teams = teams;
        this.challenges = challenges;
    }

    /// All that is given must hold. Nobody is told that all is well with a team that is not there.
    public ReportScope of(@Nullable BusinessLineId line, @Nullable TeamId team, @Nullable ChallengeId challenge) {
        refuseUnknown(line == null || !lines.byIds(Set.of(line)).isEmpty(), "businessLineId", "business line");
        refuseUnknown(team == null || !teams.byIds(Set.of(team)).isEmpty(), "teamId", "team");
        refuseUnknown(challenge == null || !challenges.byIds(Set.of(challenge)).isEmpty(), "challengeId", "challenge");
        Set<BusinessLineId> below = line == null ? null : repository.below(line);
        return new ReportScope(line, team, challenge, below, teams(below, team), Instant.now());
    }

    private @Nullable Set<TeamId> teams(@Nullable Set<BusinessLineId> below, @Nullable TeamId team) {
        if (below == null) {
            return team == null ? null : Set.of(team);
        }
        Set<TeamId> found = repository.teams(below);
        if (team != null) {
            found.retainAll(Set.of(team));
        }
        return found;
    }

    private static void refuseUnknown(boolean known, String argument, String noun) {
        if (!known) {
            throw new BadInput(argument, "No %s has this id, or you may not see it.".formatted(noun));
        }
    }
}
