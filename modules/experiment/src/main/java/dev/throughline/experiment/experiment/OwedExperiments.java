package dev.throughline.experiment.experiment;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.ReachedTeams;
import dev.throughline.platform.sql.Stretch;
import java.util.List;
import org.springframework.stereotype.Service;

/// Whoever works on the experiments of a team owes those that are due.
@Service
class OwedExperiments {

    private final OwedExperimentRepository repository;
    private final Access access;

    OwedExperiments(OwedExperimentRepository repository, Access access) {
        this.repository = repository;
        this.access = access;
    }

    List<Owed> due(Stretch stretch) {
        ReachedTeams teams = access.reached(EXPERIMENT_CHANGE);
        return teams.nowhere() ? List.of() : repository.due(stretch, teams);
    }

    int due() {
        ReachedTeams teams = access.reached(EXPERIMENT_CHANGE);
        return teams.nowhere() ? 0 : repository.count(teams);
    }
}
