package dev.throughline.experiment.kata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class KataApiTests {

    private static final String BOARD = """
            query ($id: ID!) { targetCondition(id: $id) { kata { targetCondition { statement } currentCondition { current { text } }
              obstacles { nodes { statement state } } selectedObstacle { statement } lastStep { learningGoal expectation actual
              learnings { nodes { statement } } } nextStep { learningGoal state expectation } learnedBy
              questions { question wording answer } steps { nodes { learningGoal state conclusion } } } } }""";

    private static final String BOARDS = """
            { targetConditions(first: 4) { nodes { kata { currentCondition { current { text } } selectedObstacle { statement }
                lastStep { actual } nextStep { expectation frozenBy { name } theme { title } target { comparator } } learnedBy
                questions { answer }
                obstacles(first: 3) { nodes { statement experiments(first: 3) { nodes { learningGoal learnings(first: 3) {
                  nodes { statement } } } } } }
                steps(first: 5) { nodes { actual } } }
                thresholdOfKnowledge { known { statement learning { statement } } unknown { statement } } } } }""";

    private final KataLine line;
    private final Statements statements;

    KataApiTests(Actors actors, Statements statements) {
        this.line = new KataLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void answersNothingThatTheDataDoNotAnswer() {
        Answer board = board();
        assertThat(answers(board)).containsExactly("Teachers publish within a day", "14", null, null, null);
        assertThat(board.<String>list("targetCondition.kata.questions[*].question"))
                .containsExactly("TARGET_CONDITION", "CURRENT_CONDITION", "OBSTACLE", "NEXT_STEP", "WHAT_WE_LEARNED");
        assertThat(board.text("targetCondition.kata.questions[0].wording")).isEqualTo("What is the target condition?");
    }

    /// Teachers who create online courses (S3:47): the kata from the obstacle to the next condition.
    @Test
    void takesAWholeTurn() {
        String upload = line.selected("Teachers struggle to get their content in");
        String interviews = line.design(
                        upload,
                        Map.of(
                                "learningGoal",
                                "What holds teachers up?",
                                "expectation",
                                "They need an easy way to upload",
                                "plannedAt",
                                "2017-01-30T09:00:00Z",
                                "duration",
                                "PT45M"))
                .id();
        assertThat(answers(board()))
                .containsExactly(
                        "Teachers publish within a day",
                        "14",
                        "Teachers struggle to get their content in (addressed now)",
                        "What holds teachers up? We expect: They need an easy way to upload",
                        "2017-01-30 09:45 UTC");

        line.experiment("startExperiment", interviews).accepted();
        assertThat(board().text("targetCondition.kata.nextStep.state")).isEqualTo("RUNNING");
        line.conclude(interviews, "INVALIDATED").accepted();
        assertThat(board().<Object>get("targetCondition.kata.nextStep")).isNull();
        assertThat(board().text("targetCondition.kata.lastStep.expectation"))
                .isEqualTo("They need an easy way to upload");
        assertThat(board().text("targetCondition.kata.lastStep.actual")).isEqualTo("Eight of ten named video editing");
        line.obstacle("refuteObstacle", upload).accepted();

        String video = line.selected("Editing videos is hard");
        String tool = line.design(
                        video,
                        Map.of(
                                "learningGoal",
                                "Does a tool help?",
                                "method",
                                "PROTOTYPE",
                                "expectation",
                                "More of them publish"))
                .id();
        line.experiment("startExperiment", tool).accepted();
        line.pm
                .mutate(
                        "concludeExperiment",
                        Map.of(
                                "id",
                                tool,
                                "actual",
                                "They published at a much higher rate",
                                "conclusion",
                                "VALIDATED",
                                "learned",
                                "User research is key"),
                        "experiment",
                        "id")
                .accepted();
        line.pm
                .mutate("removeObstacle", Map.of("id", video, "experimentId", tool), "obstacle", "id")
                .accepted();
        line.measure("3");

        Answer board = board();
        assertThat(answers(board)).containsExactly("Teachers publish within a day", "3", null, null, null);
        assertThat(board.<String>list("targetCondition.kata.obstacles.nodes[*].state"))
                .containsExactly("REFUTED", "REMOVED");
        assertThat(board.<String>list("targetCondition.kata.steps.nodes[*].conclusion"))
                .containsExactly("INVALIDATED", "VALIDATED");
        assertThat(board.text("targetCondition.kata.lastStep.learnings.nodes[0].statement"))
                .isEqualTo("User research is key");
    }

    @Test
    void namesEveryObstacleAndTheOneThatIsAddressedFirst() {
        line.obstacle("First");
        assertThat(answers(board()).get(2)).isEqualTo("First");
        String second = line.selected("Second");
        line.obstacle("parkObstacle", second).accepted();
        line.selected("Third");
        assertThat(answers(board()).get(2)).isEqualTo("Third (addressed now)\nFirst\nSecond");
        for (int more = 4; more <= 9; more++) {
            line.obstacle("Another " + more);
        }
        assertThat(answers(board()).get(2))
                .isEqualTo("Third (addressed now)\nFirst\nSecond\nAnother 4\nAnother 5\nand 4 more");
    }

    @Test
    void showsWhatRunsBeforeWhatIsDesigned() {
        String first = line.selected("First");
        String running = line.running(first);
        line.obstacle("parkObstacle", first).accepted();
        String second = line.selected("Second");
        line.design(second, Map.of("learningGoal", "Later?")).accepted();
        assertThat(board().text("targetCondition.kata.nextStep.state")).isEqualTo("RUNNING");
        line.experiment("cancelExperiment", running).accepted();
        assertThat(board().text("targetCondition.kata.nextStep.learningGoal")).isEqualTo("Later?");
        line.obstacle("parkObstacle", second).accepted();
        assertThat(board().<Object>get("targetCondition.kata.nextStep")).isNull();
    }

    @Test
    void costsTheSameStatementsHoweverManyBoardsThereAre() {
        turn(line.condition);
        line.pm.ask(BOARDS);
        List<String> small = statements.during(() -> line.pm.ask(BOARDS));
        for (int number = 0; number < 3; number++) {
            String condition = line.condition(line.team, "Condition " + number, "1");
            line.activate(condition);
            turn(condition);
        }
        List<String> large = statements.during(() -> line.pm.ask(BOARDS));
        assertThat(large).hasSameSizeAs(small).hasSizeLessThanOrEqualTo(30);
        assertThat(line.pm.ask(BOARDS).<String>list("targetConditions..selectedObstacle.statement"))
                .hasSize(4);
    }

    private void turn(String condition) {
        String obstacle = KataLine.identify(line.pm, condition, "In the way").id();
        line.obstacle("selectObstacle", obstacle).accepted();
        line.concluded(obstacle, "VALIDATED");
        String running = line.running(obstacle);
        String learning = line.learn(running, "Something").id();
        line.pm
                .mutate(
                        "addKnowledgeItem",
                        Map.of(
                                "targetConditionId",
                                condition,
                                "kind",
                                "KNOWN",
                                "statement",
                                "Something",
                                "learningId",
                                learning),
                        "knowledgeItem",
                        "id")
                .accepted();
    }

    private Answer board() {
        return line.pm.ask(BOARD, Map.of("id", line.condition));
    }

    private static List<String> answers(Answer board) {
        return Arrays.asList(
                board.<String>list("targetCondition.kata.questions[*].answer").toArray(new String[0]));
    }
}
