package dev.throughline.organisation.policy;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.errors.Refusal;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class Policies {

    private final PolicyRepository repository;

    Policies(PolicyRepository repository) {
        this.repository = repository;
    }

    public Map<TeamId, TeamPolicy> ofTeams(Set<TeamId> teams) {
        return repository.ofTeams(teams);
    }

    /// What counts for the team now.
    public TeamPolicy of(TeamId team) {
        TeamPolicy policy = repository.ofTeams(Set.of(team)).get(team);
        if (policy == null) {
            throw Refusal.notFound("teamId");
        }
        return policy;
    }

    /// Whether a challenge is activated by another person than the one who proposed it.
    public boolean challengesNeedSecondPerson() {
        return repository.challengesNeedSecondPerson();
    }
}
