package dev.throughline.experiment.knowledge;

import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known on the way to the target condition of a line, and the learning that moves it.
record Ledger(KataLine line, String learning) {

    static Ledger begin(KataLine line) {
        return new Ledger(
                line,
                line.learn(line.running(line.selected("Uploading takes hours")), "They edit videos")
                        .id());
    }

    Answer add(String kind, String statement, @Nullable String at) {
        return add(line.condition, kind, statement, at);
    }

    Answer add(String condition, String kind, String statement, @Nullable String at) {
        Map<String, Object> input =
                new HashMap<>(Map.of("targetConditionId", condition, "kind", kind, "statement", statement));
        if (at != null) {
            input.put("at", at);
        }
        return line.pm.mutate("addKnowledgeItem", input, "knowledgeItem", "id since");
    }

    Answer move(String id, String kind, @Nullable String statement, @Nullable String at) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id, "kind", kind, "learningId", learning));
        if (statement != null) {
            input.put("statement", statement);
        }
        if (at != null) {
            input.put("at", at);
        }
        return line.pm.mutate("moveKnowledgeItem", input, "knowledgeItem", "id");
    }

    Map<String, List<String>> threshold(@Nullable String at) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", line.condition));
        variables.put("at", at);
        Answer read = line.pm.ask("""
                query ($id: ID!, $at: DateTime) { targetCondition(id: $id) { thresholdOfKnowledge(at: $at) {
                  known { statement } unknown { statement } assumptions { statement } } } }""", variables);
        return Map.of(
                "known",
                read.list("targetCondition.thresholdOfKnowledge.known[*].statement"),
                "unknown",
                read.list("targetCondition.thresholdOfKnowledge.unknown[*].statement"),
                "assumptions",
                read.list("targetCondition.thresholdOfKnowledge.assumptions[*].statement"));
    }
}
