package dev.throughline.organisation.role;

import dev.throughline.organisation.team.TeamId;
import java.util.Set;

/// Which teams a permission reaches: every team, or these; ids of lines among them name no team.
public record ReachedTeams(boolean everywhere, Set<TeamId> teams) {

    public boolean nowhere() {
        return !everywhere && teams.isEmpty();
    }

    public boolean contains(TeamId team) {
        return everywhere || teams.contains(team);
    }
}
