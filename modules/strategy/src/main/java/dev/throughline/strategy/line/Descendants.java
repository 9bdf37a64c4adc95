package dev.throughline.strategy.line;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.node.Below;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.vision.VisionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Whatever is below a node, on all levels, also where what is between them has no dates.
@Service
public class Descendants {

    private final DescendantRepository repository;
    private final LineageRepository lineage;
    private final ApplicationEventPublisher facts;

    Descendants(DescendantRepository repository, LineageRepository lineage, ApplicationEventPublisher facts) {
        this.repository = repository;
        this.lineage = lineage;
        this.facts = facts;
    }

    public void refuseEndAfter(VisionId vision, @Nullable LocalDate day) {
        if (day != null) {
            refuse(repository.endAfter(vision, day));
            tell(repository.conditionsBelow(vision), day);
        }
    }

    public void refuseEndAfter(ChallengeId challenge, @Nullable LocalDate day) {
        if (day != null) {
            refuse(repository.endAfter(challenge, day));
            tell(repository.conditionsBelow(challenge), day);
        }
    }

    public void refuseEndAfter(InitiativeId initiative, @Nullable LocalDate day) {
        if (day != null) {
            refuse(repository.endAfter(initiative, day));
            tell(repository.conditionsBelow(initiative), day);
        }
    }

    /// To whoever stands above with something that leads to them.
    private void tell(Set<TargetConditionId> below, LocalDate day) {
        if (!below.isEmpty()) {
            facts.publishEvent(new EndMoved(below, day));
        }
    }

    /// The target conditions in use below it, on all levels.
    public Set<TargetConditionId> conditionsBelow(VisionId vision) {
        return repository.conditionsBelow(vision);
    }

    public Set<TargetConditionId> conditionsBelow(ChallengeId challenge) {
        return repository.conditionsBelow(challenge);
    }

    public Set<TargetConditionId> conditionsBelow(InitiativeId initiative) {
        return repository.conditionsBelow(initiative);
    }

    /// The target conditions that are or ever were below the nodes, archived or not.
    public Set<TargetConditionId> conditionsEverBelow(VisionId vision) {
        return repository.conditionsEverBelow(vision);
    }

    public Set<TargetConditionId> conditionsEverBelow(ChallengeId challenge) {
        return repository.conditionsEverBelow(challenge);
    }

    public Set<TargetConditionId> conditionsEverBelow(InitiativeId initiative) {
        return repository.conditionsEverBelow(initiative);
    }

    /// Challenges, initiatives, target conditions and the targets of these, each with what it is directly below: all
    /// that is or ever was below these lines, teams and challenges.
    public List<Below> below(Set<BusinessLineId> lines, Set<TeamId> teams, Set<ChallengeId> challenges) {
        return lineage.below(lines, teams, challenges);
    }

    private static void refuse(boolean later) {
        new Problems()
                .unless(
                        !later,
                        StrategyError.ENDS_AFTER_PARENT,
                        "dueOn",
                        "Something under it ends later; move that first.")
                .refuse();
    }
}
