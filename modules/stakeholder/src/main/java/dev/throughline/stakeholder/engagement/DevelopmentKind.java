package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.changes.Tidings;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What of the work has moved on, in the order in which it is told, and which changes say so. No module below knows
/// learnings, and they are told by their history.
public enum DevelopmentKind {
    LEARNING(new Tidings("learning", Set.of(), Set.of("teamId", "targetConditionId"))),
    PROGRESS(
            new Tidings("check_in", Set.of(), Set.of("targetConditionId")),
            new Tidings("measurement", Set.of("id"), Set.of("metricId")),
            new Tidings("target_condition", Set.of("state"), Set.of("id")),
            new Tidings("challenge", Set.of("state"), Set.of("id"))),
    DECISION(new Tidings("decision", Set.of("state"), Set.of("challengeId", "targetConditionId", "themeId"))),
    PROMISE(new Tidings("promise", Set.of("state", "exposure"), Set.of("themeId", "problemId"))),
    ROADMAP(new Tidings("roadmap_version", Set.of(), Set.of("roadmapId")));

    private final Set<Tidings> tidings;

    DevelopmentKind(Tidings... tidings) {
        this.tidings = Set.of(tidings);
    }

    static Set<Tidings> all() {
        return Arrays.stream(values()).flatMap(kind -> kind.tidings.stream()).collect(Collectors.toSet());
    }

    /// That of a kind of node.
    static DevelopmentKind of(String node) {
        return Arrays.stream(values())
                .filter(kind -> kind.tidings.stream().anyMatch(one -> one.kind().equals(node)))
                .findFirst()
                .orElseThrow();
    }
}
