package dev.throughline.platform.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// How entries of the audit log stand in a file: as comma-separated values (RFC 4180), or a JSON object on each line.
public enum AuditFormat {
    CSV("text/csv"),
    JSONL("application/jsonl");

    private static final JsonMapper JSON = new JsonMapper();

    /// Where a cell begins with one of these, a spreadsheet takes it for a formula.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final List<String> NAMES = List.of(
            "id",
            "at",
            "outcome",
            "action",
            "actorKind",
            "actorId",
            "actorName",
            "nodeId",
            "changed",
            "before",
            "after",
            "reason",
            "codes",
            "input",
            "requestId");

    private final String mediaType;

    AuditFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What stands above the entries.
    public String head() {
        return this == CSV ? row(NAMES) : "";
    }

    public String line(AuditEntry entry) {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                entry.id().toString(),
                entry.at().toString(),
                entry.outcome().name(),
                entry.action(),
                entry.actorKind().name()));
        values.add(entry.actorId() == null ? null : entry.actorId().toString());
        values.add(entry.actorName());
        values.add(entry.nodeId() == null ? null : entry.nodeId().toString());
        values.add(entry.changed());
        values.add(json(entry.before()));
        values.add(json(entry.after()));
        values.add(entry.reason());
        values.add(entry.codes());
        values.add(json(entry.input()));
        values.add(entry.requestId());
        return this == CSV ? row(values) : object(values);
    }

    private static String object(List<@Nullable Object> values) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int field = 0; field < NAMES.size(); field++) {
            object.put(NAMES.get(field), values.get(field));
        }
        return JSON.writeValueAsString(object) + "\n";
    }

    private static String row(List<?> values) {
        return values.stream().map(AuditFormat::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = switch (value) {
            case null -> "";
            case List<?> words -> words.stream().map(String::valueOf).collect(Collectors.joining(" "));
            default -> value.toString();
        };
        String harmless = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static @Nullable Object json(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
