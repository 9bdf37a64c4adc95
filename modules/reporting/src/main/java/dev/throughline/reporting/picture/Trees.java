package dev.throughline.reporting.picture;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.Node;
import dev.throughline.reporting.course.AsOfDays;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.naming.Names;
import dev.throughline.reporting.picture.Tree.Branch;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.ChallengeKind;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The strategy as a tree, in a number of statements that does not depend on how large it is.
@Service
public class Trees {

    private static final Set<Permission> READS = Set.of(
            Permission.ORGANISATION_READ,
            Permission.VISION_READ,
            Permission.CHALLENGE_READ,
            Permission.INITIATIVE_READ,
            Permission.TARGET_CONDITION_READ);
    private static final Set<String> ENDED =
            Set.of("SUPERSEDED", "RETIRED", "ACHIEVED", "MISSED", "ABANDONED", "INVALIDATED", "REVISED");

    private final StrategyLines lines;
    private final Challenges challenges;
    private final TargetConditions conditions;
    private final Evaluations evaluations;
    private final Names names;
    private final AsOfDays days;
    private final Access access;

    Trees(
            StrategyLines lines,
            Challenges challenges,
            TargetConditions conditions,
            Evaluations evaluations,
            Names names,
            AsOfDays days,
            Access access) {
        this.lines = lines;
        this.challenges = challenges;
        this.conditions = conditions;
        this.evaluations = evaluations;
        this.names = names;
        this.days = days;
        this.access = access;
    }

    void demandReading() {
        READS.forEach(permission -> access.demand(access.may(permission), permission));
    }

    /// What is in view, and what is above it; what has ended only where it is asked for. Nothing archived.
    public Tree of(ReportScope scope, List<String> head, boolean ended) {
        demandReading();
        StrategyLine line = lines.current();
        Map<Id, List<LineStep>> below = new HashMap<>();
        Set<Id> wanted = wanted(line, scope, ended);
        List<LineStep> roots = new ArrayList<>();
        for (LineStep step : line.steps().values()) {
            if (wanted.contains(step.id())) {
                if (step.above() != null && wanted.contains(step.above())) {
                    below.computeIfAbsent(step.above(), above -> new ArrayList<>())
                            .add(step);
                } else {
                    roots.add(step);
                }
            }
        }
        List<Placed> placed = new ArrayList<>();
        roots.forEach(root -> place(root, 0, below, placed));
        return new Tree("Strategy", head, branches(placed, days.of(scope).moment()), 0);
    }

    private record Placed(LineStep step, int depth) {}

    private static void place(LineStep step, int depth, Map<Id, List<LineStep>> below, List<Placed> to) {
        to.add(new Placed(step, depth));
        below.getOrDefault(step.id(), List.of()).forEach(child -> place(child, depth + 1, below, to));
    }

    private static Set<Id> wanted(StrategyLine line, ReportScope scope, boolean ended) {
        Set<Id> wanted = new LinkedHashSet<>();
        line.steps().values().stream()
                .filter(step -> line.concerns(scope, step) && seen(step, ended))
                .forEach(step -> Stream.concat(Stream.of(step), line.above(step))
                        .filter(above -> seen(above, ended))
                        .forEach(above -> wanted.add(above.id())));
        return wanted;
    }

    private static boolean seen(LineStep step, boolean ended) {
        return !step.archived() && (ended || !ENDED.contains(step.state()));
    }

    private List<Branch> branches(List<Placed> shown, Instant moment) {
        Set<Id> ids = new HashSet<>();
        shown.forEach(placed -> {
            ids.add(placed.step().id());
            if (placed.step().teamId() != null) {
                ids.add(placed.step().teamId());
            }
        });
        Map<String, String> called = names.of(ids);
        Map<Id, Node> nodes = measured(ids);
        Map<Node, Goal> goals = new HashMap<>();
        nodes.values().forEach(node -> {
            Goal goal = goal(node);
            if (goal != null) {
                goals.put(node, goal);
            }
        });
        Map<Goal, Progress> progress =
                goals.isEmpty() ? Map.of() : evaluations.of(new HashSet<>(goals.values()), moment);
        return shown.stream()
                .map(placed -> branch(placed, called, nodes, goals, progress))
                .toList();
    }

    private Map<Id, Node> measured(Set<Id> ids) {
        Map<Id, Node> nodes = new HashMap<>();
        Set<ChallengeId> asked = some(ids, ChallengeId.class);
        if (!asked.isEmpty()) {
            nodes.putAll(challenges.byIds(asked));
        }
        Set<TargetConditionId> wanted = some(ids, TargetConditionId.class);
        if (!wanted.isEmpty()) {
            nodes.putAll(conditions.byIds(wanted));
        }
        return nodes;
    }

    private static <I extends Id> Set<I> some(Set<Id> ids, Class<I> type) {
        return ids.stream().filter(type::isInstance).map(type::cast).collect(Collectors.toSet());
    }

    private static @Nullable Goal goal(Node node) {
        return switch (node) {
            case Challenge challenge -> challenge.goal();
            case TargetCondition condition -> condition.goal();
            default -> null;
        };
    }

    private static Branch branch(
            Placed placed,
            Map<String, String> called,
            Map<Id, Node> nodes,
            Map<Node, Goal> goals,
            Map<Goal, Progress> progress) {
        LineStep step = placed.step();
        Node node = nodes.get(step.id());
        Goal goal = node == null ? null : goals.get(node);
        String team = step.teamId() == null ? null : called.get(step.teamId().toString());
        return new Branch(
                placed.depth(),
                kind(step, node),
                Objects.requireNonNullElse(
                        called.get(step.id().toString()), step.id().toString()),
                step.teamId() != null,
                step.state() + (team == null ? "" : " · " + team),
                goal == null ? null : Gauges.of(Objects.requireNonNull(progress.get(goal))));
    }

    private static String kind(LineStep step, @Nullable Node node) {
        if (node instanceof Challenge challenge && challenge.kind() == ChallengeKind.STRATEGIC_INTENT) {
            return "Strategic intent";
        }
        return Character.toUpperCase(step.noun().charAt(0)) + step.noun().substring(1);
    }
}
