package dev.throughline.reporting.lens;

import dev.throughline.platform.node.Id;
import java.util.stream.Stream;

/// One lever below one goal.
record GoalLever(Id goal, Lever lever) {

    static Stream<GoalLever> of(BusinessOutcome outcome) {
        return outcome.all().stream().map(lever -> new GoalLever(outcome.where(), lever));
    }
}
