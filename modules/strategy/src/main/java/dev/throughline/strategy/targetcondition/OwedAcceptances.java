package dev.throughline.strategy.targetcondition;

import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CREATE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_HAND_DOWN;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.ReachedTeams;
import dev.throughline.platform.sql.Stretch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Whoever may accept a target condition for the team or for management owes an answer where the policy of its team
/// asks for one (S1:241). Who waits for whom follows from policies, so it is computed of all that wait for their start.
@Service
class OwedAcceptances {

    private final TargetConditionRepository repository;
    private final Agreements agreements;
    private final Access access;

    OwedAcceptances(TargetConditionRepository repository, Agreements agreements, Access access) {
        this.repository = repository;
        this.agreements = agreements;
        this.access = access;
    }

    List<Owed> awaited(Stretch stretch) {
        return stretch.of(awaited(), Owed::since, Owed::about);
    }

    int count() {
        return awaited().size();
    }

    private List<Owed> awaited() {
        ReachedTeams team = access.reached(TARGET_CONDITION_CREATE);
        ReachedTeams management = access.reached(TARGET_CONDITION_HAND_DOWN);
        if (team.nowhere() && management.nowhere()) {
            return List.of();
        }
        Set<TargetCondition> waiting = new HashSet<>(repository.waiting());
        waiting.removeIf(condition -> !team.contains(condition.teamId()) && !management.contains(condition.teamId()));
        List<Owed> owed = new ArrayList<>();
        agreements.awaited(waiting).forEach((condition, sides) -> {
            if (sides.contains(AcceptanceSide.TEAM) && team.contains(condition.teamId())) {
                owed.add(new Owed(
                        condition.id(),
                        condition.origin() == TargetConditionOrigin.MANAGEMENT
                                ? "Management handed this target condition down: accept it for the team, or talk about it."
                                : "This target condition waits until somebody accepts it for the team.",
                        condition.createdAt()));
            } else if (sides.contains(AcceptanceSide.MANAGEMENT) && management.contains(condition.teamId())) {
                owed.add(new Owed(
                        condition.id(),
                        "This target condition waits until somebody accepts it for management.",
                        condition.createdAt()));
            }
        });
        return owed;
    }
}
