package dev.throughline.reporting.lens;

import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.strategy.metric.Side;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The rule, without a look at the database: goals on the business's side, and below each of them what product does.
/// The goals and activities are those in force that the report is about.
record Lens(StrategyLine line, List<GoalRow> goals, Map<Goal, Progress> progress, List<Activity> activities) {

    /// Challenges first, then target conditions; the oldest first.
    List<BusinessOutcome> outcomes() {
        Map<Id, List<Lever>> levers = new LinkedHashMap<>();
        List<GoalRow> business = goals.stream().filter(this::business).toList();
        business.forEach(goal -> levers.put(goal.id(), new ArrayList<>()));
        goals.stream()
                .filter(goal -> goal.teamId() != null)
                .forEach(goal -> above(goal.id())
                        .skip(1)
                        .forEach(step -> add(levers, step, LeverKind.TARGET_CONDITION, goal.id(), goal.state())));
        activities.forEach(activity -> above(activity.targetConditionId())
                .forEach(step -> add(levers, step, activity.kind(), activity.id(), activity.state())));
        return business.stream()
                .map(goal -> new BusinessOutcome(
                        goal,
                        Objects.requireNonNull(progress.get(goal.goal())),
                        Objects.requireNonNull(levers.get(goal.id()))))
                .toList();
    }

    /// Activities that serve an outcome of the business: one above them, or one of their own.
    Set<Id> serving() {
        Set<Id> outcomes = new LinkedHashSet<>();
        goals.stream().filter(this::business).map(GoalRow::id).forEach(outcomes::add);
        Set<Id> serving = new LinkedHashSet<>();
        activities.stream()
                .filter(activity -> activity.businessOutcome()
                        || above(activity.targetConditionId()).anyMatch(step -> outcomes.contains(step.id())))
                .map(Activity::id)
                .forEach(serving::add);
        return serving;
    }

    private boolean business(GoalRow goal) {
        Progress done = progress.get(goal.goal());
        return done != null && done.metric().side() == Side.BUSINESS;
    }

    private static void add(Map<Id, List<Lever>> levers, LineStep step, LeverKind kind, Id id, String state) {
        List<Lever> below = levers.get(step.id());
        if (below != null) {
            below.add(new Lever(kind, id, state));
        }
    }

    private Stream<LineStep> above(Id id) {
        LineStep step = Objects.requireNonNull(line.steps().get(id));
        return Stream.concat(Stream.of(step), line.above(step));
    }
}
