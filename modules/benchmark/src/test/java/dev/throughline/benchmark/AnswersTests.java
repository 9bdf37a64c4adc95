package dev.throughline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnswersTests {

    private static final String OURS = """
            {"targetConditions": {"nodes": [
              {"id": "target_condition_01941f297c01700a8000000000000001", "baselineAt": "2025-01-15T08:00:00Z",
               "currentCondition": [{"value": {"value": "263"}, "sampleSize": 1001}]},
              {"id": "target_condition_01941f297c02700a8000000000000001", "baselineAt": null, "currentCondition": []}
            ]}}""";
    private static final String THEIRS = """
            {"targetConditions": {"nodes": [
              {"id": "01941f29-7c01-700a-8000-000000000001", "baselineAt": "2025-01-15T08:00:00.000000+00:00",
               "currentCondition": {"metric": {"measurements": {"nodes": [{"value": "%s", "sampleSize": "1001"}]}}}},
              {"id": "01941f29-7c02-700a-8000-000000000001", "baselineAt": null,
               "currentCondition": {"metric": {"measurements": {"nodes": []}}}}
            ]}}""";

    @Test
    void areTheSameHoweverASideWrapsThem() {
        Answers answers = new Answers();
        answers.agree("page", "ours", json(OURS));
        answers.agree("page", "theirs", json(THEIRS.formatted("263")));
        assertThat(answers.count()).isEqualTo(1);
    }

    @Test
    void areRefusedWithThePlaceWhereTheyDiffer() {
        Answers answers = new Answers();
        answers.agree("page", "ours", json(OURS));
        assertThatThrownBy(() -> answers.agree("page", "theirs", json(THEIRS.formatted("264"))))
                .hasMessage(
                        "page: theirs answers otherwise than was answered before, at /0/currentCondition/value: 264 instead of 263");
    }

    @Test
    void areCountedByTheirScalars() {
        assertThat(Answers.scalars(json(OURS))).isEqualTo(6);
    }

    private static JsonNode json(String text) {
        return Client.JSON.readTree(text);
    }
}
