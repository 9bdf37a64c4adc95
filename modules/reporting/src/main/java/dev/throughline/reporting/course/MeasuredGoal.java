package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.progress.Progress;
import java.util.List;

/// A goal with a target: how far it is, and how each value that it asks for went.
public record MeasuredGoal(GoalRow row, MeasureTarget target, Progress progress, List<Course> courses) {}
