package dev.throughline.platform.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.postgresql.util.PSQLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An archive's rows in a table that only this transaction sees, and what is wrong with them.
final class ArchiveStage {

    private static final int BATCH = 500;

    private final DSLContext sql;
    private final Findings findings = new Findings();

    ArchiveStage(DSLContext sql) {
        this.sql = sql;
        sql.execute(
                "create temporary table archive_row (file text, line bigint, content jsonb, id text generated always as (content ->> 'id') stored) on commit drop");
    }

    Findings findings() {
        return findings;
    }

    /// Every row is a whole row of its table, of the organisation that the manifest names.
    void fill(ArchiveReader reader, Map<String, WalledTable> tables) {
        String tenant = reader.manifest().organisation().id().toString();
        for (Manifest.Content content : reader.manifest().files()) {
            List<Query> batch = new ArrayList<>();
            Set<String> columns = Set.copyOf(content.columns());
            WalledTable table = tables.get(content.table());
            reader.lines(content, (line, text) -> {
                JsonNode row = reader.object(text);
                if (row == null) {
                    findings.add("LINE_BROKEN", content.file(), line, "This line is no JSON object of a row.");
                } else if (!Set.copyOf(row.propertyNames()).equals(columns)) {
                    findings.add(
                            "COLUMNS_WRONG", content.file(), line, "This row has not the columns of the manifest.");
                } else if (!tenant.equals(row.path(WalledTable.TENANT).asString(""))) {
                    findings.add("FOREIGN_TENANT", content.file(), line, "This row belongs to another organisation.");
                } else if (table != null && row.path("id").isString()) {
                    batch.add(sql.query(
                            "insert into archive_row (file, line, content) values (?, ?, ?::jsonb)",
                            table.qualified(),
                            line,
                            text));
                    if (batch.size() >= BATCH) {
                        sql.batch(batch).execute();
                        batch.clear();
                    }
                } else {
                    findings.add("LINE_BROKEN", content.file(), line, "This row has no id.");
                }
            });
            if (!batch.isEmpty()) {
                sql.batch(batch).execute();
            }
        }
        sql.execute("create index on archive_row (file, id)");
        sql.execute("analyze archive_row");
    }

    void amend(Map<RowKey, Map<String, Object>> amendments, JsonMapper json) {
        amendments.forEach((key, columns) -> sql.execute(
                "update archive_row set content = content || ?::jsonb where file = ? and id = ?",
                json.writeValueAsString(columns),
                key.table(),
                key.id().toString()));
    }

    /// Values are of their columns' types, ids stand once, references lead somewhere, and the checks hold.
    void check(List<WalledTable> tables) {
        for (WalledTable table : tables) {
            types(table);
            ids(table);
            table.references().forEach(reference -> resolve(table, reference));
        }
        findings.refuse();
        tables.forEach(table -> table.checks().forEach(check -> hold(table, check)));
        findings.refuse();
    }

    private void types(WalledTable table) {
        table.columns().forEach(column -> {
            String value = "a.content ->> '%s'".formatted(column.name().replace("'", "''"));
            String node = "a.content -> '%s'".formatted(column.name().replace("'", "''"));
            String wrong = column.array()
                    ? "jsonb_typeof(%s) not in ('array', 'null')".formatted(node)
                    : column.is("jsonb")
                            ? "false"
                            : "%s is not null and not pg_input_is_valid(%s, '%s')"
                                    .formatted(value, value, column.type().replace("'", "''"));
            String missing = column.required() ? " or %s is null".formatted(value) : "";
            find(table, "VALUE_WRONG", wrong + missing, "The value of \"%s\" cannot be one.".formatted(column.name()));
        });
    }

    private void ids(WalledTable table) {
        find(
                table,
                "ID_TWICE",
                "exists (select from archive_row b where b.file = a.file and b.id = a.id and b.line < a.line)",
                "Another row has this id already.");
    }

    private void resolve(WalledTable table, WalledTable.Reference reference) {
        if (table.columns().stream().noneMatch(column -> column.name().equals(reference.column()))) {
            return;
        }
        String value = "a.content ->> '%s'".formatted(reference.column());
        find(
                table,
                "REFERENCE_BROKEN",
                "%s is not null and not exists (select from archive_row b where b.file = '%s' and b.id = %s)"
                        .formatted(value, reference.target(), value),
                "What \"%s\" points to is not in the archive.".formatted(reference.column()));
    }

    private void hold(WalledTable table, WalledTable.Check check) {
        String comment = check.comment();
        String sentence = comment == null ? "The check \"%s\" does not hold.".formatted(check.name()) : comment;
        sql.fetch(
                        "select line from (select a.line, r.* from archive_row a, jsonb_populate_record(null::%s, a.content) r where a.file = ?) as checked where (%s) is false order by line limit 100"
                                .formatted(table.quoted(), check.expression()),
                        table.qualified())
                .forEach(row -> findings.add(
                        "CHECK_FAILED",
                        table.qualified() + ".jsonl",
                        row.get(0, Long.class),
                        sentence.substring(sentence.lastIndexOf(" | ") < 0 ? 0 : sentence.lastIndexOf(" | ") + 3)));
    }

    private void find(WalledTable table, String code, String wrong, String message) {
        if (findings.full()) {
            return;
        }
        sql.fetch(
                        "select line from archive_row a where a.file = ? and (%s) order by line limit 100"
                                .formatted(wrong),
                        table.qualified())
                .forEach(row -> findings.add(code, table.qualified() + ".jsonl", row.get(0, Long.class), message));
    }

    /// One statement for each table, so that rows may point to later rows of their own table.
    void load(WalledTable table, String from, String to) {
        String names = table.columns().stream()
                .map(column -> WalledTable.quote(column.name()))
                .collect(Collectors.joining(", "));
        String values =
                table.columns().stream().map(column -> value(column, from, to)).collect(Collectors.joining(", "));
        try {
            sql.execute(
                    "insert into %s (%s) select %s from archive_row a cross join lateral jsonb_populate_record(null::%s, a.content) r where a.file = ? order by a.line"
                            .formatted(table.quoted(), names, values, table.quoted()),
                    table.qualified());
        } catch (IntegrityConstraintViolationException violation) {
            throw Findings.one(
                    "CONSTRAINT_VIOLATED",
                    table.qualified() + ".jsonl",
                    "Rows of this file do not fit together: \"%s\".".formatted(constraint(violation)));
        }
    }

    private static String constraint(IntegrityConstraintViolationException violation) {
        return violation.getCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null
                ? String.valueOf(cause.getServerErrorMessage().getConstraint())
                : "unknown";
    }

    /// The organisation holds the archive and nothing that somebody wrote meanwhile.
    void refuseOthers(List<WalledTable> tables) {
        for (WalledTable table : tables) {
            long stored =
                    sql.fetchSingle("select count(*) from " + table.quoted()).get(0, Long.class);
            if (stored != rows(table)) {
                throw Findings.one(
                        "ORGANISATION_NOT_EMPTY",
                        null,
                        "Somebody changed the organisation while the archive was loaded; import it again.");
            }
        }
    }

    /// What names the organisation itself follows it to its new id: ids, and ids as the API writes them.
    private static String value(WalledTable.Column column, String from, String to) {
        String name = "r." + WalledTable.quote(column.name());
        String old = from.replace("-", "");
        String now = to.replace("-", "");
        if (column.is("uuid")) {
            return "case when %s = '%s' then '%s'::uuid else %s end".formatted(name, from, to, name);
        }
        if (column.is("text")) {
            return "regexp_replace(%s, '^([a-z][a-z_]*_)%s$', '\\1%s')".formatted(name, old, now);
        }
        if (column.is("jsonb")) {
            return "regexp_replace(regexp_replace(%s::text, '\"([a-z][a-z_]*_)%s\"', '\"\\1%s\"', 'g'), '\"%s\"', '\"%s\"', 'g')::jsonb"
                    .formatted(name, old, now, from, to);
        }
        return name;
    }

    long rows(WalledTable table) {
        return sql.fetchSingle("select count(*) from archive_row where file = ?", table.qualified())
                .get(0, Long.class);
    }
}
