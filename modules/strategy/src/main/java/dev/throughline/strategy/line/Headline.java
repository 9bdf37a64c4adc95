package dev.throughline.strategy.line;

import dev.throughline.platform.node.Node;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.vision.Vision;

/// What a node on the line says: its statement, or the question of an initiative.
public record Headline(String text) {

    public static Headline of(Node node) {
        return new Headline(
                switch (node) {
                    case Vision vision -> vision.statement();
                    case Challenge challenge -> challenge.statement();
                    case Initiative initiative -> initiative.question();
                    case TargetCondition condition -> condition.statement();
                    default -> throw new IllegalStateException("Not on the line: " + node.id());
                });
    }
}
