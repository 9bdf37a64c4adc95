package dev.throughline.reporting;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the team of a line experiments on its way to its target condition.
public final class Kata {

    private final Actor pm;
    private final String condition;
    private final String obstacle;

    public Kata(ReportLine line) {
        this.pm = line.pm;
        this.condition = line.condition;
        this.obstacle = make(
                "identifyObstacle",
                "obstacle",
                Map.of("targetConditionId", condition, "statement", "They cannot narrow it down"));
        pm.mutate("selectObstacle", Map.of("id", obstacle), "obstacle", "id").accepted();
    }

    public String running() {
        return running(Map.of());
    }

    public String running(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "obstacleId",
                obstacle,
                "learningGoal",
                "What do they look for?",
                "method",
                "INTERVIEW",
                "expectation",
                "Most of ten name the price"));
        input.putAll(more);
        String id = make("designExperiment", "experiment", input);
        make(
                "setExperimentPlan",
                "experimentPlan",
                Map.of("experimentId", id, "script", "Ask ten people", "population", "Buyers"));
        pm.mutate("startExperiment", Map.of("id", id), "experiment", "id").accepted();
        return id;
    }

    public void conclude(String experiment, String conclusion) {
        pm.mutate(
                        "concludeExperiment",
                        Map.of(
                                "id",
                                experiment,
                                "actual",
                                "Eight of ten named the price",
                                "conclusion",
                                conclusion,
                                "learned",
                                "The price decides"),
                        "experiment",
                        "id")
                .accepted();
    }

    public void cancel(String experiment) {
        pm.mutate("cancelExperiment", Map.of("id", experiment), "experiment", "id")
                .accepted();
    }

    /// What a concluded experiment taught.
    public String learning(String experiment) {
        return pm.ask(
                        "query ($id: ID!) { experiment(id: $id) { learnings { nodes { id } } } }",
                        Map.of("id", experiment))
                .<String>list("experiment.learnings.nodes[*].id")
                .getFirst();
    }

    public String item(String kind, String statement) {
        return make(
                "addKnowledgeItem",
                "knowledgeItem",
                Map.of("targetConditionId", condition, "kind", kind, "statement", statement));
    }

    /// What takes its place.
    public String moved(String item, String kind, String learning) {
        return make("moveKnowledgeItem", "knowledgeItem", Map.of("id", item, "kind", kind, "learningId", learning));
    }

    public Answer drop(String item, String learning) {
        return pm.mutate("dropKnowledgeItem", Map.of("id", item, "learningId", learning), "knowledgeItem", "id");
    }

    public List<String> learned() {
        return pm.ask("{ learnings { nodes { id } } }").list("learnings.nodes[*].id");
    }

    private String make(String mutation, String entity, Map<String, ?> input) {
        return pm.mutate(mutation, input, entity, "id").id();
    }
}
