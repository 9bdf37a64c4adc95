package dev.throughline.reporting.changed;

import dev.throughline.organisation.role.Level;
import dev.throughline.platform.node.AnyId;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.vision.VisionId;
import java.util.Map;

/// How high on the way to a vision something stands, and what those on a level set.
enum Rung {
    VISION,
    CHALLENGE,
    INITIATIVE,
    TARGET_CONDITION,
    WORK;

    private static final Map<String, Rung> KINDS = Map.of(
            VisionId.TYPE.prefix(), VISION,
            ChallengeId.TYPE.prefix(), CHALLENGE,
            InitiativeId.TYPE.prefix(), INITIATIVE,
            TargetConditionId.TYPE.prefix(), TARGET_CONDITION,
            RoadmapId.TYPE.prefix(), TARGET_CONDITION);

    static Rung of(AnyId id) {
        return KINDS.getOrDefault(id.kind(), WORK);
    }

    /// Whoever sets nothing looks at all of it from above.
    static Rung of(Level level) {
        return switch (level) {
            case ADMIN, CPO, STAKEHOLDER, SALES -> VISION;
            case VP -> CHALLENGE;
            case PM, TEAM_MEMBER -> TARGET_CONDITION;
        };
    }
}
