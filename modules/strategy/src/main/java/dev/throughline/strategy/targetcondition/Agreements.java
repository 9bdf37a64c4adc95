package dev.throughline.strategy.targetcondition;

import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CHANGE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_CREATE;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_DRAFT;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_HAND_DOWN;

import dev.throughline.organisation.policy.Policies;
import dev.throughline.organisation.policy.TargetConditionPolicy;
import dev.throughline.organisation.policy.TeamPolicy;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.strategy.StrategyError;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who words a target condition and who accepts it, by the policy of its team (S1:241).
@Service
public class Agreements {

    private final Policies policies;
    private final Access access;

    Agreements(Policies policies, Access access) {
        this.policies = policies;
        this.access = access;
    }

    /// Whose acceptance each of them still needs before it can start.
    Map<TargetCondition, List<AcceptanceSide>> awaited(Set<TargetCondition> conditions) {
        Map<TeamId, TeamPolicy> counting = policies.ofTeams(conditions.stream()
                .filter(condition -> condition.state().waits())
                .map(TargetCondition::teamId)
                .collect(Collectors.toSet()));
        Map<TargetCondition, List<AcceptanceSide>> awaited = new HashMap<>();
        for (TargetCondition condition : conditions) {
            TeamPolicy policy = counting.get(condition.teamId());
            awaited.put(
                    condition,
                    condition.state().waits() && policy != null
                            ? List.copyOf(awaited(condition, policy.policy()))
                            : List.of());
        }
        return awaited;
    }

    Set<AcceptanceSide> awaited(TargetCondition condition) {
        return condition.state().waits() ? awaited(condition, policy(condition)) : Set.of();
    }

    /// The side for which the caller accepts: the one that is named, or the only one that waits for the caller.
    AcceptanceSide accepting(TargetCondition condition, @Nullable AcceptanceSide named) {
        Set<AcceptanceSide> awaited = awaited(condition);
        Set<AcceptanceSide> own = EnumSet.allOf(AcceptanceSide.class);
        own.removeIf(side -> !access.may(
                side == AcceptanceSide.TEAM ? TARGET_CONDITION_CREATE : TARGET_CONDITION_HAND_DOWN,
                condition.teamId()));
        access.demand(named == null ? !own.isEmpty() : own.contains(named), TARGET_CONDITION_CREATE);
        if (named == null ? awaited.isEmpty() : !awaited.contains(named)) {
            throw Refusal.of(
                    PlatformError.MOVE_NOT_ALLOWED,
                    "id",
                    "It does not wait for this acceptance: it has started, is accepted already, or the policy of its team asks for none.");
        }
        own.retainAll(awaited);
        access.demand(!own.isEmpty(), TARGET_CONDITION_CREATE);
        if (named == null && own.size() > 1) {
            throw Refusal.of(
                    PlatformError.INVALID, "side", "You may accept it for the team and for management: name the side.");
        }
        return named == null ? own.iterator().next() : named;
    }

    void refuseUnaccepted(TargetCondition condition) {
        Set<AcceptanceSide> awaited = awaited(condition);
        if (!awaited.isEmpty()) {
            throw Refusal.of(
                    StrategyError.ACCEPTANCE_MISSING,
                    "id",
                    awaited.size() > 1
                            ? "Both agree first: a product manager accepts it for the team, and another person for management."
                            : awaited.contains(AcceptanceSide.TEAM)
                                    ? "A product manager of the team accepts it first."
                                    : "Management accepts it first: whoever may hand down to this team.");
        }
    }

    /// Who sets it: what the caller says, or what the policy expects. Refused where the policy has others set it.
    TargetConditionOrigin origin(DraftTargetCondition draft) {
        TeamId team = draft.teamId();
        access.demand(hands(team) || drafts(team), TARGET_CONDITION_CREATE);
        TargetConditionPolicy policy = policies.of(team).policy();
        TargetConditionOrigin origin = Objects.requireNonNullElse(draft.origin(), usual(policy));
        boolean expected = usual(policy) == origin || !oneSided(policy);
        if (!writes(origin, policy, team)) {
            access.demand(draft.origin() == null && oneSided(policy), TARGET_CONDITION_CREATE);
            expected = false;
        }
        if (!expected) {
            throw forbidden(policy, "origin");
        }
        return origin;
    }

    /// Of a revision: whoever words it by the policy sets it.
    TargetConditionOrigin origin(TargetCondition revised) {
        TargetConditionPolicy policy = policy(revised);
        return oneSided(policy) && writes(usual(policy), policy, revised.teamId()) ? usual(policy) : revised.origin();
    }

    /// What the team has accepted, management does not reword, unless the team will be asked again.
    boolean mayChange(TargetCondition condition) {
        TeamId team = condition.teamId();
        boolean draft = condition.state() == TargetConditionState.DRAFT;
        boolean handedDown = condition.origin() == TargetConditionOrigin.MANAGEMENT;
        return access.may(TARGET_CONDITION_CHANGE, team)
                || draft && handedDown && condition.acceptedAt() == null && hands(team)
                || draft && !handedDown && access.may(TARGET_CONDITION_DRAFT, team)
                || condition.state().waits() && hands(team) && managementWords(condition);
    }

    boolean mayRevise(TargetCondition condition) {
        return access.may(TARGET_CONDITION_CHANGE, condition.teamId())
                || hands(condition.teamId()) && managementWords(condition);
    }

    /// Where management hands down, the team accepts or does not; it does not reword.
    void refuseRewording(TargetCondition condition, String path) {
        if (condition.origin() == TargetConditionOrigin.MANAGEMENT
                && policy(condition) == TargetConditionPolicy.HANDED_DOWN
                && !hands(condition.teamId())) {
            throw forbidden(TargetConditionPolicy.HANDED_DOWN, path);
        }
    }

    /// Whether the caller agrees for the team by rewording what was handed down, where nobody else has to.
    boolean agreesByWording(TargetCondition condition) {
        return policy(condition) == TargetConditionPolicy.ANY
                && condition.origin() == TargetConditionOrigin.MANAGEMENT
                && access.may(TARGET_CONDITION_CREATE, condition.teamId());
    }

    private boolean managementWords(TargetCondition condition) {
        return switch (policy(condition)) {
            case HANDED_DOWN, JOINT -> true;
            case ANY, PROPOSED -> false;
        };
    }

    private TargetConditionPolicy policy(TargetCondition condition) {
        return policies.of(condition.teamId()).policy();
    }

    private boolean writes(TargetConditionOrigin origin, TargetConditionPolicy policy, TeamId team) {
        return switch (origin) {
            case MANAGEMENT -> hands(team);
            case TEAM -> drafts(team);
            case JOINT -> drafts(team) || policy == TargetConditionPolicy.JOINT && hands(team);
        };
    }

    private boolean hands(TeamId team) {
        return access.may(TARGET_CONDITION_HAND_DOWN, team);
    }

    private boolean drafts(TeamId team) {
        return access.may(TARGET_CONDITION_CREATE, team) || access.may(TARGET_CONDITION_DRAFT, team);
    }

    private static TargetConditionOrigin usual(TargetConditionPolicy policy) {
        return switch (policy) {
            case HANDED_DOWN -> TargetConditionOrigin.MANAGEMENT;
            case JOINT -> TargetConditionOrigin.JOINT;
            case ANY, PROPOSED -> TargetConditionOrigin.TEAM;
        };
    }

    private static boolean oneSided(TargetConditionPolicy policy) {
        return policy == TargetConditionPolicy.HANDED_DOWN || policy == TargetConditionPolicy.PROPOSED;
    }

    private static Set<AcceptanceSide> awaited(TargetCondition condition, TargetConditionPolicy policy) {
        boolean handedDown = condition.origin() == TargetConditionOrigin.MANAGEMENT;
        EnumSet<AcceptanceSide> awaited = switch (policy) {
            case ANY -> handedDown ? EnumSet.of(AcceptanceSide.TEAM) : EnumSet.noneOf(AcceptanceSide.class);
            case HANDED_DOWN -> handedDown ? EnumSet.of(AcceptanceSide.TEAM) : EnumSet.allOf(AcceptanceSide.class);
            case PROPOSED -> handedDown ? EnumSet.allOf(AcceptanceSide.class) : EnumSet.of(AcceptanceSide.MANAGEMENT);
            case JOINT -> EnumSet.allOf(AcceptanceSide.class);
        };
        if (condition.acceptedAt() != null) {
            awaited.remove(AcceptanceSide.TEAM);
        }
        if (condition.managementAcceptedAt() != null) {
            awaited.remove(AcceptanceSide.MANAGEMENT);
        }
        return awaited;
    }

    private static Refusal forbidden(TargetConditionPolicy policy, String path) {
        return Refusal.of(
                StrategyError.POLICY_FORBIDS,
                path,
                policy == TargetConditionPolicy.HANDED_DOWN
                        ? "In this team management hands target conditions down, and the team accepts them: ask management to word it."
                        : "In this team the team proposes target conditions, and management accepts them: ask the team to word it.");
    }
}
