package dev.throughline.reporting.digest;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a letter told of, without a text: which rule found what, and what the numbers were.
record Told(Map<String, Set<String>> findings, Map<String, String> figures) {

    static final String UNKNOWN = "unknown";

    private static final String BETWEEN = " ";
    private static final int KEY = 2;

    static Told of(List<Report> reports) {
        Map<String, Set<String>> findings = new LinkedHashMap<>();
        Map<String, String> figures = new LinkedHashMap<>();
        for (Report report : reports) {
            report.all()
                    .forEach(finding -> findings.computeIfAbsent(key(finding), first -> new LinkedHashSet<>())
                            .add(report.kind().name()));
            report.figures().forEach(figure -> figures.put(key(figure), value(figure)));
        }
        return new Told(findings, figures);
    }

    /// Whichever report says so: one that takes it from another one tells nothing new.
    static String key(ReportFinding finding) {
        return "%s %s".formatted(finding.rule(), finding.id());
    }

    static String key(Figure figure) {
        return figure.kind().name();
    }

    /// A share by its parts, so that one of twice as many has moved.
    static String value(Figure figure) {
        if (figure.exact() == null) {
            return UNKNOWN;
        }
        return figure.total() == null
                ? figure.exact().toString()
                : "%d of %d".formatted(figure.count(), figure.total());
    }

    /// How many are gone of those that one of these reports told. What its reader may not read any more may be there
    /// still.
    int goneSince(Told before, Set<String> reports) {
        return (int) before.findings.entrySet().stream()
                .filter(told -> !findings.containsKey(told.getKey()))
                .filter(told -> told.getValue().stream().anyMatch(reports::contains))
                .count();
    }

    static @Nullable Told read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Told told = new Told(new LinkedHashMap<>(), new LinkedHashMap<>());
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 0) {
                List<String> words = List.of(line.split(BETWEEN));
                told.findings.put(
                        String.join(BETWEEN, words.subList(0, KEY)), Set.copyOf(words.subList(KEY, words.size())));
            } else {
                told.figures.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return told;
    }

    String written() {
        StringBuilder text = new StringBuilder();
        findings.forEach((finding, reports) -> text.append(finding)
                .append(BETWEEN)
                .append(String.join(BETWEEN, reports))
                .append('\n'));
        figures.forEach(
                (figure, value) -> text.append(figure).append('=').append(value).append('\n'));
        return text.toString();
    }
}
