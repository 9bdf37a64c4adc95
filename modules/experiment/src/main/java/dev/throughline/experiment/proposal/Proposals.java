package dev.throughline.experiment.proposal;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.experiment.obstacle.ObstacleState;
import dev.throughline.experiment.obstacle.Obstacles;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.roadmap.theme.HypothesisPart;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Proposes what follows from experiments. Nothing follows by itself.
@Service
public class Proposals implements Nodes<ProposalId, Proposal> {

    private final ProposalRepository repository;
    private final Consequences consequences;
    private final Experiments experiments;
    private final Obstacles obstacles;
    private final Themes themes;
    private final TargetConditions conditions;
    private final Access access;
    private final Changes changes;

    Proposals(
            ProposalRepository repository,
            Consequences consequences,
            Experiments experiments,
            Obstacles obstacles,
            Themes themes,
            TargetConditions conditions,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.consequences = consequences;
        this.experiments = experiments;
        this.obstacles = obstacles;
        this.themes = themes;
        this.conditions = conditions;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<ProposalId> idType() {
        return ProposalId.TYPE;
    }

    @Override
    public String readPermission() {
        return EXPERIMENT_READ.name();
    }

    @Override
    public Map<ProposalId, Proposal> byIds(Set<ProposalId> ids) {
        return repository.byIds(ids);
    }

    Connection<Proposal> page(Listing listing) {
        return repository.page(listing);
    }

    Map<ExperimentId, Connection<Proposal>> of(Set<ExperimentId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    /// The experiment is held, and was just concluded.
    public void propose(Experiment concluded) {
        for (ProposalKind kind : following(concluded)) {
            changes.created("concludeExperiment", repository.insert(concluded.id(), kind));
        }
    }

    private Set<ProposalKind> following(Experiment concluded) {
        Set<ProposalKind> kinds = EnumSet.noneOf(ProposalKind.class);
        boolean decided = concluded.conclusion() != ExperimentConclusion.INCONCLUSIVE;
        if (decided && openTheme(concluded)) {
            kinds.add(ProposalKind.EVIDENCE);
            kinds.add(ProposalKind.ASSESSMENT);
        }
        if (concluded.conclusion() == ExperimentConclusion.VALIDATED
                && concluded.method().usual() == HypothesisPart.SOLUTION
                && selected(concluded)) {
            kinds.add(ProposalKind.OBSTACLE_REMOVAL);
        }
        TargetCondition condition = Objects.requireNonNull(
                conditions.byIds(Set.of(concluded.targetConditionId())).get(concluded.targetConditionId()));
        if (condition.targetId() != null && !condition.state().ended()) {
            kinds.add(ProposalKind.CURRENT_CONDITION);
        }
        return kinds;
    }

    private boolean openTheme(Experiment experiment) {
        if (experiment.themeId() == null) {
            return false;
        }
        Theme theme = themes.byIds(Set.of(experiment.themeId())).get(experiment.themeId());
        return theme != null && theme.inUse() && !theme.state().ended();
    }

    private boolean selected(Experiment experiment) {
        return Objects.requireNonNull(
                                obstacles.byIds(Set.of(experiment.obstacleId())).get(experiment.obstacleId()))
                        .state()
                == ObstacleState.SELECTED;
    }

    Proposal confirm(ConfirmProposal confirm) {
        Experiment experiment = held(confirm.id());
        Proposal before = open(confirm.id(), confirm.expectedVersion(), ProposalState.CONFIRMED);
        Outcome outcome = consequences.of(before, experiment, confirm);
        return decide("confirmProposal", before, ProposalState.CONFIRMED, outcome, confirm.reason());
    }

    Proposal decline(DeclineProposal decline) {
        held(decline.id());
        Proposal before = open(decline.id(), decline.expectedVersion(), ProposalState.DECLINED);
        return decide("declineProposal", before, ProposalState.DECLINED, Outcome.NOTHING, decline.reason());
    }

    private Proposal decide(
            String action, Proposal before, ProposalState state, Outcome outcome, @Nullable String reason) {
        Proposal after = repository.decide(before.id(), state, outcome, access.caller());
        changes.record(action, before, after, reason);
        return after;
    }

    private Experiment held(ProposalId id) {
        Proposal seen = repository.byIds(Set.of(id)).get(id);
        if (seen == null) {
            throw Refusal.notFound("id");
        }
        return experiments.hold(seen.experimentId(), "id");
    }

    private Proposal open(ProposalId id, @Nullable Integer expectedVersion, ProposalState to) {
        Proposal proposal = repository.lock(id);
        Versions.expect(expectedVersion, proposal);
        Moves.expect(proposal.state(), to);
        return proposal;
    }
}
