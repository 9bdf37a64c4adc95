package dev.throughline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report as somebody reads it.
public record Told(Answer answer) {

    private static final String QUERY = """
            query ($about: ReportScopeInput) { report: %s(about: $about) { kind scope { period { from to } } verdict because
              figures { kind unit value count total share { numerator denominator percent } state unknownBecause
                rows(first: 50) { nodes { id } } others(first: 50) { nodes { id } } }
              findings(first: 50) { totalCount nodes { rule id node { __typename } what seed advice } } } }""";

    public static Told by(Actor actor, String field, Map<String, ?> about) {
        return new Told(actor.ask(QUERY.formatted(field), Map.of("about", about)));
    }

    public String verdict() {
        return answer.text("report.verdict");
    }

    /// Where a rule found something.
    public List<String> found(String rule) {
        return answer.list("report.findings.nodes[?(@.rule=='%s')].id".formatted(rule));
    }

    public List<String> what(String rule) {
        return answer.list("report.findings.nodes[?(@.rule=='%s')].what".formatted(rule));
    }

    public List<String> rules() {
        return answer.list("report.findings.nodes[*].rule");
    }

    public void hasShare(String kind, int count, int total, @Nullable String percent) {
        Map<String, Object> figure = figure(kind);
        assertThat(figure).containsEntry("count", count).containsEntry("total", total);
        if (percent == null) {
            assertThat(figure).containsEntry("share", null).containsEntry("state", "UNKNOWN");
        } else {
            assertThat(((Map<?, ?>) figure.get("share")).get("percent")).hasToString(percent);
        }
    }

    public void hasValue(String kind, @Nullable String value) {
        Map<String, Object> figure = figure(kind);
        if (value == null) {
            assertThat(figure).containsEntry("value", null).containsEntry("state", "UNKNOWN");
            assertThat(figure.get("unknownBecause")).asString().isNotBlank();
        } else {
            assertThat(figure.get("value")).as(kind).hasToString(value);
        }
    }

    /// The ids that were counted.
    public List<String> rows(String kind) {
        return answer.list("report.figures[?(@.kind=='%s')].rows.nodes[*].id".formatted(kind));
    }

    private Map<String, Object> figure(String kind) {
        return answer.<Map<String, Object>>list("report.figures[?(@.kind=='%s')]".formatted(kind))
                .getFirst();
    }
}
