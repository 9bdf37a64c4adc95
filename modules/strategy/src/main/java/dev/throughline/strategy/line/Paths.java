package dev.throughline.strategy.line;

import dev.throughline.platform.node.Node;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.initiative.Initiatives;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.vision.Vision;
import dev.throughline.strategy.vision.VisionId;
import dev.throughline.strategy.vision.Visions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Walks from nodes of any level up to their visions: at most one statement for each level, however many nodes.
@Service
public class Paths {

    private final Visions visions;
    private final Challenges challenges;
    private final Initiatives initiatives;

    Paths(Visions visions, Challenges challenges, Initiatives initiatives) {
        this.visions = visions;
        this.challenges = challenges;
        this.initiatives = initiatives;
    }

    /// What is above each node, from the vision downwards; without the node itself.
    public Map<Node, List<Node>> of(Set<Node> nodes) {
        Known known = know(nodes);
        Map<Node, List<Node>> paths = new HashMap<>();
        for (Node node : nodes) {
            paths.put(node, known.above(node));
        }
        return paths;
    }

    private Known know(Set<Node> nodes) {
        Map<InitiativeId, Initiative> asked = initiatives.byIds(nodes.stream()
                .filter(TargetCondition.class::isInstance)
                .map(node -> ((TargetCondition) node).initiativeId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<ChallengeId> direct = new HashSet<>();
        asked.values().forEach(initiative -> direct.add(initiative.challengeId()));
        Map<ChallengeId, Challenge> reached = new HashMap<>();
        for (Node node : nodes) {
            switch (node) {
                case Challenge challenge -> reached.put(challenge.id(), challenge);
                case Initiative initiative -> direct.add(initiative.challengeId());
                case TargetCondition condition -> {
                    if (condition.challengeId() != null) {
                        direct.add(condition.challengeId());
                    }
                }
                default -> {}
            }
        }
        reached.putAll(challenges.byIds(direct));
        reached.putAll(challenges.byIds(reached.values().stream()
                .map(Challenge::intentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        return new Known(
                asked,
                reached,
                visions.byIds(reached.values().stream().map(Challenge::visionId).collect(Collectors.toSet())));
    }

    private record Known(
            Map<InitiativeId, Initiative> initiatives,
            Map<ChallengeId, Challenge> challenges,
            Map<VisionId, Vision> visions) {

        List<Node> above(Node node) {
            List<Node> path = new ArrayList<>();
            for (Node parent = parent(node); parent != null; parent = parent(parent)) {
                path.addFirst(parent);
            }
            return path;
        }

        private @Nullable Node parent(Node node) {
            return switch (node) {
                case TargetCondition condition ->
                    condition.initiativeId() == null
                            ? challenges.get(Objects.requireNonNull(condition.challengeId()))
                            : initiatives.get(condition.initiativeId());
                case Initiative initiative -> challenges.get(initiative.challengeId());
                case Challenge challenge ->
                    challenge.intentId() == null
                            ? visions.get(challenge.visionId())
                            : challenges.get(challenge.intentId());
                default -> null;
            };
        }
    }
}
