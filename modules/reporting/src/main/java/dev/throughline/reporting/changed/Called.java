package dev.throughline.reporting.changed;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.learning.Learning;
import dev.throughline.experiment.obstacle.Obstacle;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.outcome.ThemeOutcome;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.version.RoadmapVersion;
import dev.throughline.stakeholder.promise.Promise;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.vision.Vision;
import java.util.Objects;

/// What something is and what it is called now, as a sentence has it.
record Called(String noun, String name) {

    static Called of(Node node) {
        return switch (node) {
            case Vision vision -> new Called("vision", vision.statement());
            case Challenge challenge -> new Called("challenge", challenge.statement());
            case Initiative initiative -> new Called("initiative", initiative.question());
            case TargetCondition condition -> new Called("target condition", condition.statement());
            case Roadmap roadmap -> new Called("roadmap", roadmap.title());
            case RoadmapVersion version ->
                new Called(
                        "edition %d of the roadmap".formatted(version.edition()),
                        Objects.requireNonNullElse(version.title(), ""));
            case Theme theme -> new Called("theme", theme.title());
            case ThemeOutcome outcome -> new Called("outcome", outcome.statement());
            case Obstacle obstacle -> new Called("obstacle", obstacle.statement());
            case Experiment experiment -> new Called("experiment", experiment.learningGoal());
            case Learning learning -> new Called("learning", learning.statement());
            case Promise promise -> new Called("promise", promise.wording());
            default -> throw new IllegalStateException("Does not move: " + node.id());
        };
    }

    @Override
    public String toString() {
        return name.isEmpty() ? noun : "%s \"%s\"".formatted(noun, name);
    }
}
