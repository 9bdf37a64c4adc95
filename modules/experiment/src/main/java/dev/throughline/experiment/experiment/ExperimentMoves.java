package dev.throughline.experiment.experiment;

import dev.throughline.experiment.ExperimentError;
import dev.throughline.experiment.learning.Learnings;
import dev.throughline.experiment.obstacle.ObstacleAt;
import dev.throughline.experiment.obstacle.ObstacleState;
import dev.throughline.experiment.obstacle.Obstacles;
import dev.throughline.experiment.proposal.Proposals;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Moves experiments along their states, each with its guard.
@Service
public class ExperimentMoves {

    private static final int LONGEST_LEARNING = 5000;

    private final ExperimentRepository repository;
    private final Experiments experiments;
    private final Obstacles obstacles;
    private final Themes themes;
    private final Learnings learnings;
    private final Proposals proposals;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    ExperimentMoves(
            ExperimentRepository repository,
            Experiments experiments,
            Obstacles obstacles,
            Themes themes,
            Learnings learnings,
            Proposals proposals,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.experiments = experiments;
        this.obstacles = obstacles;
        this.themes = themes;
        this.learnings = learnings;
        this.proposals = proposals;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    /// What is expected is said beforehand, and frozen from here on.
    Experiment start(MoveExperiment move) {
        Experiment before = held(move.id(), move.expectedVersion());
        Moves.expect(before.state(), ExperimentState.RUNNING);
        ObstacleAt at = obstacles.hold(before.obstacleId(), "id").refuseClosed("id");
        new Problems()
                .unless(
                        said(before.expectation()),
                        ExperimentError.EXPECTATION_MISSING,
                        "id",
                        "Say first what you expect: afterwards everybody has expected it.")
                .unless(
                        at.obstacle().state() == ObstacleState.SELECTED,
                        ExperimentError.OBSTACLE_NOT_SELECTED,
                        "id",
                        "One obstacle is worked on at a time, and this experiment is about one that is %s: select it first."
                                .formatted(at.obstacle().state()))
                .refuse();
        refuseEnded(before.themeId());
        Experiment after = repository.start(before, access.caller());
        facts.publishEvent(new ExperimentStarted(after));
        changes.record("startExperiment", before, after, move.reason());
        return after;
    }

    /// As when it was designed; meanwhile its theme may have ended.
    private void refuseEnded(@Nullable ThemeId id) {
        if (id != null) {
            Theme theme = themes.hold(id, "id").theme();
            new Problems()
                    .unless(
                            theme.inUse() && !theme.state().ended(),
                            PlatformError.MOVE_NOT_ALLOWED,
                            "id",
                            "Its theme is %s: nothing new begins about it. Name another theme, or none."
                                    .formatted(theme.inUse() ? theme.state() : "archived"))
                    .refuse();
        }
    }

    /// What happened stands beside what was expected, with what was learned; a result may be words only (S3:54).
    Experiment conclude(ConcludeExperiment conclude) {
        Experiment before = held(conclude.id(), conclude.expectedVersion());
        Moves.expect(before.state(), ExperimentState.CONCLUDED);
        String actual = conclude.actual();
        new Problems()
                .unless(
                        said(actual),
                        ExperimentError.ACTUAL_MISSING,
                        "actual",
                        "Say what happened; words are enough (S3:54).")
                .unless(
                        said(conclude.learned()) || conclude.learned() == null && repository.hasLearning(before.id()),
                        RoadmapError.LEARNING_MISSING,
                        "learned",
                        "Say what was learned: an experiment without a learning was an activity.")
                .unless(
                        conclude.learned() != null
                                || conclude.implication() == null
                                || !repository.hasLearning(before.id()),
                        RoadmapError.LEARNING_MISSING,
                        "learned",
                        "What follows stands beside what was learned: say what that is, too.")
                .unless(
                        conclude.learned() == null || length(conclude.learned()) <= LONGEST_LEARNING,
                        PlatformError.TEXT_LENGTH,
                        "learned",
                        "A learning has 1 to 5,000 characters.")
                .refuse();
        if (conclude.learned() != null) {
            learnings.record(before, conclude.learned(), conclude.implication());
        }
        Experiment after = repository.conclude(before.id(), String.valueOf(actual), conclude.conclusion());
        facts.publishEvent(new ExperimentConcluded(after));
        changes.record("concludeExperiment", before, after, conclude.reason());
        proposals.propose(after);
        return after;
    }

    Experiment cancel(MoveExperiment move) {
        Experiment before = held(move.id(), move.expectedVersion());
        Moves.expect(before.state(), ExperimentState.CANCELLED);
        Experiment after = repository.cancel(before.id());
        changes.record("cancelExperiment", before, after, move.reason());
        return after;
    }

    private Experiment held(ExperimentId id, @Nullable Integer expectedVersion) {
        Experiment experiment = experiments.hold(id, "id");
        Versions.expect(expectedVersion, experiment);
        return experiment;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
