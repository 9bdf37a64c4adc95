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

/// Finds what names a person in every table, and puts neutral values in its place. An address or an account is one
/// person's wherever it stands. A name is not: it is replaced, in whatever case, in the person's row and history and in
/// the records of what the person did and of the erasure itself, since elsewhere it may be somebody else's, or the
/// title of a role.
final class PersonErasure {

    private static final int TELLING = 20;
    private static final String NAME = "name";

    private final DSLContext sql;
    private final JsonMapper json;
    private final String table;
    private final UUID person;
    private final UUID job;
    private final Map<String, String> neutral;
    private final Map<String, String> unique = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    PersonErasure(DSLContext sql, JsonMapper json, String table, UUID person, UUID job, Map<String, String> neutral) {
        this.sql = sql;
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        this.table = table;
        this.person = person;
        this.job = job;
        this.neutral = neutral;
    }

    void run() {
        List<WalledTable> tables = WalledTables.all(sql);
        neutral.forEach(this::learn);
        tables.stream().filter(one -> one.qualified().equals(table)).forEach(this::own);
        tables.forEach(this::forgotten);
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
        Map<String, String> replacements = NAME.equals(field) ? names : unique;
        known.stream().filter(PersonErasure::telling).forEach(old -> replacements.put(old, value));
    }

    private static boolean telling(String value) {
        return value.contains("@") || value.strip().contains(" ") || value.length() >= TELLING;
    }

    private void own(WalledTable own) {
        neutral.forEach((field, value) -> sql.execute(
                "update %s set %s = ? where id = ?".formatted(own.quoted(), WalledTable.quote(field)), value, person));
    }

    /// What is nobody's without the person.
    private void forgotten(WalledTable one) {
        one.all().stream()
                .filter(WalledTable.Column::erasedWith)
                .forEach(column -> sql.execute(
                        "delete from %s where %s = ?".formatted(one.quoted(), WalledTable.quote(column.name())),
                        person));
    }

    private void elsewhere(WalledTable one) {
        boolean record = one.has("actor") && one.has("actor_name");
        if (record) {
            sql.execute(
                    "update %s set actor_name = ? where actor::text = ?".formatted(one.quoted()),
                    neutral.getOrDefault(NAME, ""),
                    person.toString());
        }
        for (WalledTable.Column column : one.all()) {
            if (column.is("text") && !one.qualified().equals(table)) {
                unique.forEach((old, value) -> text(one, column, old, value, "true"));
                names.forEach((old, value) -> text(one, column, old, value, theirs(one)));
            } else if (column.is("jsonb")) {
                json(one, column);
            }
        }
    }

    /// Whether a row is about the person.
    private String about(WalledTable one) {
        return about(one, person);
    }

    private static String about(WalledTable one, UUID subject) {
        return one.has("subject") ? "coalesce(subject::text = '%s', false)".formatted(subject) : "false";
    }

    /// Whether a row records what happened to the person, what the person did, or that somebody asked for the erasure.
    private String theirs(WalledTable one) {
        return one.has("actor") && one.has("actor_name")
                ? "(%s or %s or coalesce(actor::text = '%s', false))".formatted(about(one), about(one, job), person)
                : "false";
    }

    /// In records of what happened also inside of texts; anywhere else only a text that is nothing but the value.
    private void text(WalledTable one, WalledTable.Column column, String old, String value, String where) {
        String name = WalledTable.quote(column.name());
        sql.execute("update %s set %s = ? where %s = ? and %s".formatted(one.quoted(), name, name, where), value, old);
        if (one.has("actor") && one.has("actor_name")) {
            sql.execute(
                    "update %s set %s = regexp_replace(%s, '***=' || ?, ?, 'gi') where position(lower(?) in lower(%s)) > 0 and %s"
                            .formatted(one.quoted(), name, name, name, where),
                    old,
                    value.replace("\\", "\\\\"),
                    old);
        }
    }

    private void json(WalledTable one, WalledTable.Column column) {
        String name = WalledTable.quote(column.name());
        sql.fetch("select id, %s::text, %s, %s from %s where %s is not null"
                        .formatted(name, about(one), theirs(one), one.quoted(), name))
                .forEach(row -> {
                    boolean itself = row.get(2, Boolean.class);
                    Map<String, String> replacements = new LinkedHashMap<>(unique);
                    if (row.get(3, Boolean.class)) {
                        replacements.putAll(names);
                    }
                    String after = rewritten(row.get(1, String.class), itself, replacements);
                    if (after != null) {
                        sql.execute(
                                "update %s set %s = ?::jsonb where id = ?".formatted(one.quoted(), name),
                                after,
                                row.get(0, UUID.class));
                    }
                });
    }

    /// Null where nothing is to be replaced.
    private @Nullable String rewritten(String text, boolean itself, Map<String, String> replacements) {
        JsonNode tree = json.readTree(text);
        JsonNode after = rewritten(tree, replacements);
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

    private static JsonNode rewritten(JsonNode node, Map<String, String> replacements) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames())
                    .forEach(name -> object.set(name, rewritten(object.get(name), replacements)));
        } else if (node instanceof ArrayNode array) {
            for (int place = 0; place < array.size(); place++) {
                array.set(place, rewritten(array.get(place), replacements));
            }
        } else if (node.isString()) {
            return StringNode.valueOf(replaced(node.stringValue(), replacements));
        }
        return node;
    }

    private static String replaced(String text, Map<String, String> replacements) {
        String after = text;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            after = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(replacement.getKey()) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(after)
                    .replaceAll(Matcher.quoteReplacement(replacement.getValue()));
        }
        return after;
    }
}
