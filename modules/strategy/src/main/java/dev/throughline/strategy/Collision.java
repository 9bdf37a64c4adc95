package dev.throughline.strategy;

import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.node.Node;
import java.util.List;

/// What each of two has that are to be merged, though there can be one of it.
public record Collision(List<? extends Node> moving, List<? extends Node> there) {

    public void refuse(String rule) {
        new Problems()
                .unless(
                        moving.isEmpty() || there.isEmpty(),
                        StrategyError.MERGE_COLLIDES,
                        "intoId",
                        "%s They are %s and %s.".formatted(rule, ids(moving), ids(there)))
                .refuse();
    }

    private static String ids(List<? extends Node> nodes) {
        return String.join(
                ", ", nodes.stream().map(node -> node.id().toString()).toList());
    }
}
