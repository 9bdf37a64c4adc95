package dev.throughline.platform.sql;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.UserError;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// What each constraint of the database means to a caller. The insert is the check; the comment on the constraint,
/// `CODE | path | sentence`, is its explanation, so rule and message stand in one place: the migration.
@Component
public class Constraints {

    private static final String QUERY = """
            select n.nspname as schema, c.conname as name, obj_description(c.oid, 'pg_constraint') as meaning,
                   (select a.attname from pg_attribute a
                    where a.attrelid = c.conrelid and a.attnum = c.conkey[array_upper(c.conkey, 1)]) as column,
                   c.contype = 'f' as reference
            from pg_constraint c join pg_namespace n on n.oid = c.connamespace
            where n.nspname = any (current_schemas(false)) or n.nspname not like 'pg%' and n.nspname <> 'information_schema'
            union all
            select n.nspname, i.relname, obj_description(i.oid, 'pg_class'), null, false
            from pg_class i join pg_namespace n on n.oid = i.relnamespace
            where i.relkind = 'i' and obj_description(i.oid, 'pg_class') is not null""";

    private static final String NOT_NULL = "23502";
    private static final String UNUSABLE_VALUE = "22";

    public static final String UNUSABLE =
            "A value cannot be used: a text contains the character U+0000, or a number or a date is out of range.";

    private record Meaning(String code, String path, String sentence) {}

    private final DSLContext sql;
    private volatile @Nullable Map<String, Meaning> meanings;

    Constraints(DSLContext sql) {
        this.sql = sql;
    }

    /// Whether PostgreSQL cannot take a value at all: a character that no text has, a date beyond its calendar.
    public static boolean unusable(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof SQLException cause
                && String.valueOf(cause.getSQLState()).startsWith(UNUSABLE_VALUE);
    }

    /// The refusal that a violated constraint stands for; rethrows what is a defect of ours.
    public Refusal explain(DataIntegrityViolationException violation) {
        if (unusable(violation)) {
            return Refusal.of(PlatformError.INVALID, "", UNUSABLE);
        }
        if (violation.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null) {
            var server = cause.getServerErrorMessage();
            if (NOT_NULL.equals(server.getSQLState()) && server.getColumn() != null) {
                return Refusal.of(PlatformError.INVALID, Names.camel(server.getColumn()), "This cannot be left empty.");
            }
            Meaning meaning = meanings().get(server.getSchema() + "." + server.getConstraint());
            if (meaning != null) {
                List<String> path = new ArrayList<>(List.of("input"));
                if (!meaning.path().isEmpty()) {
                    path.addAll(List.of(meaning.path().split("\\.")));
                }
                return new Refusal(List.of(new UserError(meaning.code(), path, meaning.sentence())));
            }
        }
        throw violation;
    }

    private Map<String, Meaning> meanings() {
        Map<String, Meaning> known = meanings;
        if (known == null) {
            known = read();
            meanings = known;
        }
        return known;
    }

    private Map<String, Meaning> read() {
        Map<String, Meaning> read = new HashMap<>();
        sql.fetch(QUERY).forEach(row -> {
            String comment = row.get("meaning", String.class);
            String column = row.get("column", String.class);
            Meaning meaning = null;
            if (comment != null) {
                String[] parts = comment.split(" \\| ", 3);
                meaning = new Meaning(parts[0], parts[1], parts[2]);
            } else if (row.get("reference", Boolean.class) && column != null) {
                meaning = new Meaning(
                        PlatformError.NOT_FOUND.name(),
                        Names.camel(column),
                        "Nothing with this id exists, or you may not see it.");
            }
            if (meaning != null) {
                read.put(row.get("schema") + "." + row.get("name"), meaning);
            }
        });
        return read;
    }
}
