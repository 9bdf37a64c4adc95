package dev.throughline.platform.archive;

import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is stored about one person, as one JSON file: each row that is the person's own, points to the
/// person, or holds what names the person.
@Component
public class PersonArchive {

    private static final int FETCHED = 200;

    private final DSLContext sql;
    private final TenantTransactions transactions;
    private final JsonMapper json;

    PersonArchive(DSLContext sql, TenantTransactions transactions, JsonMapper json) {
        this.sql = sql;
        this.transactions = transactions;
        this.json = json;
    }

    public Path write(RunningJob job, String id, UUID person, Set<String> names) {
        return transactions.snapshot(job.organisation(), () -> {
            Path file = ArchiveWriter.temporary();
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.write("{\"id\": " + json.writeValueAsString(id) + ", \"tables\": {");
                List<WalledTable> tables = WalledTables.all(sql).stream()
                        .filter(table -> table.kept() == null)
                        .toList();
                String comma = "";
                for (int place = 0; place < tables.size(); place++) {
                    job.progress(place, tables.size());
                    comma = write(out, comma, tables.get(place), person, names);
                }
                job.progress(tables.size(), tables.size());
                out.write("\n}}\n");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return file;
        });
    }

    private String write(Appendable out, String comma, WalledTable table, UUID person, Set<String> names)
            throws IOException {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        table.content().forEach(column -> {
            if (column.is("uuid")) {
                conditions.add(WalledTable.quote(column.name()) + " = ?");
                values.add(person);
            } else if (column.is("text")) {
                names.forEach(name -> {
                    conditions.add(WalledTable.quote(column.name()) + " = ?");
                    values.add(name);
                });
            }
        });
        String columns =
                table.content().map(column -> WalledTable.quote(column.name())).collect(Collectors.joining(", "));
        String query = "select row_to_json(r)::text from (select %s from %s where %s order by id) r"
                .formatted(columns, table.quoted(), String.join(" or ", conditions));
        boolean first = true;
        try (Cursor<Record> rows =
                sql.resultQuery(query, values.toArray()).fetchSize(FETCHED).fetchLazy()) {
            for (Record row : rows) {
                out.append(first ? comma + "\n  \"" + table.qualified() + "\": [\n    " : ",\n    ");
                out.append(String.valueOf(row.get(0)));
                first = false;
            }
        }
        if (first) {
            return comma;
        }
        out.append("\n  ]");
        return ",";
    }
}
