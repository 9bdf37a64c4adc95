package dev.throughline.platform.archive;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Finds what names a person in every table, and puts neutral values in its place. A value that could be anything, such
/// as a single word, is replaced in the person's own records only: elsewhere it may be a team's name.
final class PersonErasure {

    private static final int TELLING = 20;

    private final DSLContext sql;
    private final JsonMapper json;
    private final String table;
    private final UUID person;
    private final Map<String, String> neutral;
    private final Map<String, String> replacements = new LinkedHashMap<>();

    PersonErasure(DSLContext sql, JsonMapper json, String table, UUID person, Map<String, String> neutral) {
        this.sql = sql;
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        this.table = table;
        this.person = person;
        this.neutral = neutral;
    }

    void run() {
        List<WalledTable> tables = WalledTables.all(sql);
        neutral.forEach(this::learn);
        tables.stream().filter(one -> one.qualified().equals(table)).forEach(this::own);
        tables.forEach(this::elsewhere);
    }

    /// What the person is or was called.
    private void learn(String field, String value) {
        Set<String> known = new LinkedHashSet<>();
        sql.fetch("select %s from %s where id = ?".formatted(WalledTable.quote(field), table), person)
                .forEach(row -> known.add(row.get(0, String.class)));
        sql.fetch("select before ->> ?, after ->> ? from platform.change where subject = ?", field, field, person)
                .forEach(row -> {
                    known.add(row.get(0, String.class));
                    known.add(row.get(1, String.class));
                });
        known.remove(null);
        known.remove(value);
        known.stream().filter(PersonErasure::telling).forEach(old -> replacements.put(old, value));
    }

    private static boolean telling(String value) {
        return value.contains("@") || value.strip().contains(" ") || value.length() >= TELLING;
    }

    private void own(WalledTable own) {
        neutral.forEach((field, value) -> sql.execute(
                "update %s set %s = ? where id = ?".formatted(own.quoted(), WalledTable.quote(field)), value, person));
    }

    private void elsewhere(WalledTable one) {
        boolean record = one.has("actor") && one.has("actor_name");
        if (record) {
            sql.execute(
                    "update %s set actor_name = ? where actor::text = ?".formatted(one.quoted()),
                    neutral.getOrDefault("name", ""),
                    person.toString());
        }
        for (WalledTable.Column column : one.all()) {
            if (column.is("text") && !one.qualified().equals(table)) {
                replacements.forEach((old, value) -> text(one, column, old, value, record));
            } else if (column.is("jsonb")) {
                json(one, column);
            }
        }
    }

    /// In records of what happened also inside of texts; anywhere else only a text that is nothing but the value.
    private void text(WalledTable one, WalledTable.Column column, String old, String value, boolean record) {
        String name = WalledTable.quote(column.name());
        sql.execute("update %s set %s = ? where %s = ?".formatted(one.quoted(), name, name), value, old);
        if (record) {
            sql.execute(
                    "update %s set %s = replace(%s, ?, ?) where position(? in %s) > 0"
                            .formatted(one.quoted(), name, name, name),
                    old,
                    value,
                    old);
        }
    }

    private void json(WalledTable one, WalledTable.Column column) {
        String name = WalledTable.quote(column.name());
        String own = one.has("subject") ? "subject::text is not distinct from '%s'".formatted(person) : "false";
        sql.fetch("select id, %s::text, %s from %s where %s is not null".formatted(name, own, one.quoted(), name))
                .forEach(row -> {
                    String before = row.get(1, String.class);
                    boolean itself = row.get(2, Boolean.class);
                    String after = rewritten(before, itself);
                    if (after != null) {
                        sql.execute(
                                "update %s set %s = ?::jsonb where id = ?".formatted(one.quoted(), name),
                                after,
                                row.get(0, UUID.class));
                    }
                });
    }

    /// Null where nothing is to be replaced.
    private @Nullable String rewritten(String text, boolean itself) {
        JsonNode tree = json.readTree(text);
        JsonNode after = rewritten(tree);
        if (itself && after instanceof ObjectNode node) {
            neutral.forEach((field, value) -> {
                if (node.has(field)) {
                    node.put(field, value);
                }
            });
        }
        String written = json.writeValueAsString(after);
        return written.equals(json.writeValueAsString(json.readTree(text))) ? null : written;
    }

    private JsonNode rewritten(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(name -> object.set(name, rewritten(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int place = 0; place < array.size(); place++) {
                array.set(place, rewritten(array.get(place)));
            }
        } else if (node.isString()) {
            return StringNode.valueOf(replaced(node.stringValue()));
        }
        return node;
    }

    private String replaced(String text) {
        String after = text;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            after = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(replacement.getKey()) + "(?![\\p{L}\\p{N}])")
                    .matcher(after)
                    .replaceAll(Matcher.quoteReplacement(replacement.getValue()));
        }
        return after;
    }
}
