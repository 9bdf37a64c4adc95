package dev.throughline.experiment.proposal;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.ReachedTeams;
import dev.throughline.platform.sql.Stretch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Whoever works on the experiments of a team owes an answer to what these propose. It is called by what was to be
/// learned.
@Service
class OwedProposals {

    private final OwedProposalRepository repository;
    private final Experiments experiments;
    private final Access access;

    OwedProposals(OwedProposalRepository repository, Experiments experiments, Access access) {
        this.repository = repository;
        this.experiments = experiments;
        this.access = access;
    }

    List<Owed> open(Stretch stretch) {
        ReachedTeams teams = access.reached(EXPERIMENT_CHANGE);
        return teams.nowhere() ? List.of() : repository.open(stretch, teams);
    }

    int open() {
        ReachedTeams teams = access.reached(EXPERIMENT_CHANGE);
        return teams.nowhere() ? 0 : repository.count(teams);
    }

    Map<Proposal, String> titles(Set<Proposal> proposals) {
        Map<ExperimentId, Experiment> from =
                experiments.byIds(proposals.stream().map(Proposal::experimentId).collect(Collectors.toSet()));
        Map<Proposal, String> titles = new HashMap<>();
        for (Proposal proposal : proposals) {
            Experiment experiment = from.get(proposal.experimentId());
            if (experiment != null) {
                titles.put(proposal, experiment.learningGoal());
            }
        }
        return titles;
    }
}
