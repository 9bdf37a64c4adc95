package dev.throughline.experiment.kata;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.experiment.obstacle.Obstacle;
import dev.throughline.experiment.obstacle.ObstacleState;
import dev.throughline.experiment.obstacle.Obstacles;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.strategy.metric.Quantity;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class KataBoards {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);
    private static final int MOST = 5;

    private final Obstacles obstacles;
    private final Experiments experiments;
    private final Evaluations evaluations;
    private final Organisations organisations;
    private final Access access;

    KataBoards(
            Obstacles obstacles,
            Experiments experiments,
            Evaluations evaluations,
            Organisations organisations,
            Access access) {
        this.obstacles = obstacles;
        this.experiments = experiments;
        this.evaluations = evaluations;
        this.organisations = organisations;
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
        Map<TargetConditionId, List<Obstacle>> open = obstacles.open(
                boards.stream().map(board -> board.targetCondition().id()).collect(Collectors.toSet()));
        ZoneId zone = ZoneId.of(organisations.current().timeZone());
        Map<KataBoard, List<CoachingAnswer>> answers = new HashMap<>();
        for (KataBoard board : boards) {
            Goal goal = board.goal();
            answers.put(
                    board,
                    answers(
                            board,
                            goal == null ? null : measured.get(goal),
                            open.getOrDefault(board.targetCondition().id(), List.of()),
                            zone));
        }
        return answers;
    }

    private static List<CoachingAnswer> answers(
            KataBoard board, @Nullable Progress progress, List<Obstacle> open, ZoneId zone) {
        Experiment next = board.nextStep();
        Instant learnedBy = board.learnedBy();
        return List.of(
                new CoachingAnswer(
                        CoachingQuestion.TARGET_CONDITION,
                        board.targetCondition().statement()),
                new CoachingAnswer(CoachingQuestion.CURRENT_CONDITION, progress == null ? null : said(progress)),
                new CoachingAnswer(CoachingQuestion.OBSTACLE, open.isEmpty() ? null : said(open)),
                new CoachingAnswer(CoachingQuestion.NEXT_STEP, next == null ? null : said(next)),
                new CoachingAnswer(
                        CoachingQuestion.WHAT_WE_LEARNED,
                        learnedBy == null ? null : DAY_AND_TIME.format(learnedBy.atZone(zone))));
    }

    /// What is addressed comes first, then the oldest; the list of obstacles has them all.
    private static String said(List<Obstacle> open) {
        List<String> lines = open.stream()
                .sorted(Comparator.comparing(obstacle -> obstacle.state() != ObstacleState.SELECTED))
                .limit(MOST)
                .map(obstacle -> obstacle.state() == ObstacleState.SELECTED
                        ? "%s (addressed now)".formatted(obstacle.statement())
                        : obstacle.statement())
                .collect(Collectors.toCollection(ArrayList::new));
        if (open.size() > MOST) {
            lines.add("and %d more".formatted(open.size() - MOST));
        }
        return String.join("\n", lines);
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
