package dev.throughline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// All reports and aggregates that there are, found in the schema, so that the next one is asked for, too.
@ModuleTest
class DashboardApiTests {

    private static final int STATEMENTS_OF_A_REPORT = 14;

    /// As many as one operation may have.
    private static final int FIELDS_AT_THE_TOP = 20;

    private static final String FIELDS = """
            { __schema { queryType { fields { name type { ofType { name kind interfaces { name } } } args { name type { kind } } } } } }""";
    private static final String REPORT = """
             { verdict because figures { kind unit value count total state unknownBecause trend(months: 12) { day value count total } }
               findings(first: 5) { totalCount nodes { rule what advice } } }
            """;
    private static final String AGGREGATE = """
            (by: [STATE, MONTH]) { count beyond beyondCount buckets { state month count } }
            """;

    private final ReportLine line;
    private final Actor everything;
    private final Statements statements;

    DashboardApiTests(Actors actors, Statements statements) {
        this.line = new ReportLine(actors.organisation());
        this.everything = line.organisation.everything();
        this.statements = statements;
    }

    @Test
    void answersAWholeDashboardInOneRoundTrip() {
        List<String> reports = reports();
        List<String> aggregates =
                aggregates().stream().limit(FIELDS_AT_THE_TOP - reports.size()).toList();
        assertThat(reports).contains("alignmentReport");
        assertThat(aggregates).contains("aggregateThemes");
        String dashboard = Stream.concat(
                        reports.stream().map(report -> report + REPORT),
                        aggregates.stream().map(aggregate -> aggregate + AGGREGATE))
                .collect(Collectors.joining("", "{\n", "}"));
        Answer answer = everything.ask(dashboard);
        reports.forEach(report -> {
            assertThat(answer.text(report + ".verdict")).as(report).isIn("SOUND", "FINDINGS", "UNKNOWN");
            assertThat(answer.<Object>list(report + ".figures[*]")).as(report).isNotEmpty();
        });
        assertThat(answer.<Integer>get("aggregateThemes.count")).isEqualTo(1);
        grow("Some", 6);
        everything.ask(dashboard);
        List<String> asked = statements.during(() -> everything.ask(dashboard));
        Map<String, Long> before = counted(asked);
        Map<String, Integer> few = statements(reports, aggregates);
        assertThat(asked).hasSizeLessThanOrEqualTo(STATEMENTS_OF_A_REPORT * (reports.size() + aggregates.size()));
        grow("One", 3);
        grow("Two", 4);
        grow("Three", 5);
        assertThat(statements(reports, aggregates)).isEqualTo(few);
        everything.ask(dashboard);
        Map<String, Long> most = counted(statements.during(() -> everything.ask(dashboard)));
        assertThat(most.entrySet().stream().filter(one -> one.getValue() > few(one, before)))
                .as("more rows are no more statements")
                .isEmpty();
    }

    /// Another team with a target condition, and another theme.
    private void grow(String name, int most) {
        line.condition(line.organisation.team(name, line.line), line.challenge, name, String.valueOf(most));
        line.delivered(name);
    }

    private static long few(Map.Entry<String, Long> statement, Map<String, Long> before) {
        return before.getOrDefault(statement.getKey(), 0L);
    }

    private static Map<String, Long> counted(List<String> asked) {
        return asked.stream().collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    }

    private Map<String, Integer> statements(List<String> reports, List<String> aggregates) {
        Map<String, Integer> counted = new TreeMap<>();
        reports.forEach(report -> counted.put(report, count("{ " + report + REPORT + " }")));
        aggregates.forEach(aggregate -> counted.put(aggregate, count("{ " + aggregate + AGGREGATE + " }")));
        return counted;
    }

    private int count(String document) {
        everything.ask(document);
        return statements.during(() -> everything.ask(document)).size();
    }

    private List<String> reports() {
        return all().stream()
                .filter(field -> some(type(field).get("interfaces"), "name", "Report"))
                .filter(field -> !some(field.get("args"), "type", Map.of("kind", "NON_NULL")))
                .map(DashboardApiTests::name)
                .toList();
    }

    private List<String> aggregates() {
        return all().stream()
                .filter(field -> "Aggregate".equals(type(field).get("name")))
                .map(DashboardApiTests::name)
                .toList();
    }

    private List<Map<String, Object>> all() {
        return everything.ask(FIELDS).list("__schema.queryType.fields[?(@.type.ofType.name)]");
    }

    private static boolean some(@Nullable Object list, String property, Object value) {
        return list instanceof List<?> all
                && all.stream().anyMatch(one -> one instanceof Map<?, ?> map && value.equals(map.get(property)));
    }

    private static Map<?, ?> type(Map<String, Object> field) {
        return (Map<?, ?>) ((Map<?, ?>) Objects.requireNonNull(field.get("type"))).get("ofType");
    }

    private static String name(Map<String, Object> field) {
        return String.valueOf(field.get("name"));
    }
}
