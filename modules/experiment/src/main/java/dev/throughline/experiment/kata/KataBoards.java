package dev.throughline.experiment.kata;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.experiment.obstacle.Obstacle;
import dev.throughline.experiment.obstacle.Obstacles;
import dev.throughline.organisation.role.Access;
import dev.throughline.strategy.metric.Quantity;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class KataBoards {

    private final Obstacles obstacles;
    private final Experiments experiments;
    private final Evaluations evaluations;
    private final Access access;

    KataBoards(Obstacles obstacles, Experiments experiments, Evaluations evaluations, Access access) {
        this.obstacles = obstacles;
        this.experiments = experiments;
        this.evaluations = evaluations;
        this.access = access;
    }

    /// Three statements, however many target conditions there are.
    public Map<TargetCondition, KataBoard> of(Set<TargetCondition> conditions) {
        Set<TargetConditionId> ids =
                conditions.stream().map(TargetCondition::id).collect(Collectors.toSet());
        Map<TargetConditionId, Obstacle> selected = obstacles.selected(ids);
        Map<TargetConditionId, Experiment> last = experiments.lastSteps(ids);
        Map<TargetConditionId, Experiment> next = experiments.nextSteps(ids);
        Map<TargetCondition, KataBoard> boards = new HashMap<>();
        for (TargetCondition condition : conditions) {
            boards.put(
                    condition,
                    new KataBoard(
                            condition,
                            selected.get(condition.id()),
                            last.get(condition.id()),
                            next.get(condition.id())));
        }
        return boards;
    }

    Map<Goal, Progress> current(Set<Goal> goals) {
        return evaluations.of(goals);
    }

    Map<KataBoard, List<CoachingAnswer>> answers(Set<KataBoard> boards) {
        Map<Goal, Progress> measured = access.may(MEASUREMENT_READ)
                ? evaluations.of(boards.stream()
                        .map(KataBoard::goal)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                : Map.of();
        Map<KataBoard, List<CoachingAnswer>> answers = new HashMap<>();
        for (KataBoard board : boards) {
            Goal goal = board.goal();
            answers.put(board, answers(board, goal == null ? null : measured.get(goal)));
        }
        return answers;
    }

    private static List<CoachingAnswer> answers(KataBoard board, @Nullable Progress progress) {
        Obstacle obstacle = board.selectedObstacle();
        Experiment next = board.nextStep();
        return List.of(
                new CoachingAnswer(
                        CoachingQuestion.TARGET_CONDITION,
                        board.targetCondition().statement()),
                new CoachingAnswer(CoachingQuestion.CURRENT_CONDITION, progress == null ? null : said(progress)),
                new CoachingAnswer(CoachingQuestion.OBSTACLE, obstacle == null ? null : obstacle.statement()),
                new CoachingAnswer(CoachingQuestion.NEXT_STEP, next == null ? null : said(next)),
                new CoachingAnswer(
                        CoachingQuestion.WHAT_WE_LEARNED,
                        board.learnedBy() == null ? null : board.learnedBy().toString()));
    }

    private static String said(Experiment next) {
        return next.expectation() == null
                ? next.learningGoal()
                : "%s We expect: %s".formatted(next.learningGoal(), next.expectation());
    }

    private static @Nullable String said(Progress progress) {
        if (progress.currentExact() != null) {
            return Quantity.of(progress.metric(), progress.currentExact(), null).text();
        }
        return progress.segmentsTotal() == 0
                ? null
                : "%d of %d segments meet the target".formatted(progress.segmentsMet(), progress.segmentsTotal());
    }
}
