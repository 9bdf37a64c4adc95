package dev.throughline.platform.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Every table with a tenant, those first to which others point. A new table is found without a new line of code.
final class WalledTables {

    private static final String KEPT = "NOT EXPORTED: ";

    private static final String ERASED = "ERASED WITH: ";

    private static final String TABLES = """
            select n.nspname as schema, c.relname as name, obj_description(c.oid, 'pg_class') as comment
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and c.relrowsecurity
                and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
                and n.nspname not like 'pg%'
            order by 1, 2""";

    private static final String COLUMNS = """
            select a.attname as name, format_type(coalesce(nullif(e.oid, 0), t.oid), null) as type, t.typelem <> 0 and t.typlen = -1 as "array",
                a.attnotnull as required, col_description(a.attrelid, a.attnum) as comment
            from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem and t.typlen = -1
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attnum""";

    private static final String REFERENCES = """
            select a.attname as "column", format('%s.%s', n.nspname, f.relname) as target
            from pg_constraint k
                join pg_class f on f.oid = k.confrelid join pg_namespace n on n.oid = f.relnamespace
                cross join lateral unnest(k.conkey, k.confkey) as pair (own, target)
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own
                join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.target
            where k.conrelid = ?::regclass and k.contype = 'f' and b.attname = 'id'
            order by k.conname""";

    private static final String CHECKS = """
            select k.conname as name, pg_get_expr(k.conbin, k.conrelid) as expression, obj_description(k.oid, 'pg_constraint') as comment
            from pg_constraint k where k.conrelid = ?::regclass and k.contype = 'c' order by k.conname""";

    private WalledTables() {}

    static List<WalledTable> all(DSLContext sql) {
        Map<String, WalledTable> tables = new TreeMap<>();
        sql.fetch(TABLES).forEach(row -> {
            WalledTable table = table(
                    sql,
                    row.get("schema", String.class),
                    row.get("name", String.class),
                    kept(row.get("comment", String.class)));
            tables.put(table.qualified(), table);
        });
        return sorted(tables);
    }

    private static WalledTable table(DSLContext sql, String schema, String name, @Nullable String kept) {
        String quoted = WalledTable.quote(schema) + "." + WalledTable.quote(name);
        return new WalledTable(
                schema,
                name,
                kept,
                sql.fetch(COLUMNS, quoted)
                        .map(row -> new WalledTable.Column(
                                row.get("name", String.class),
                                row.get("type", String.class),
                                row.get("array", Boolean.class),
                                row.get("required", Boolean.class),
                                kept(row.get("comment", String.class)),
                                erased(row.get("comment", String.class)))),
                sql.fetch(REFERENCES, quoted)
                        .map(row -> new WalledTable.Reference(
                                row.get("column", String.class), row.get("target", String.class))),
                sql.fetch(CHECKS, quoted)
                        .map(row -> new WalledTable.Check(
                                row.get("name", String.class),
                                row.get("expression", String.class),
                                row.get("comment", String.class))));
    }

    private static boolean erased(@Nullable String comment) {
        return comment != null && comment.startsWith(ERASED);
    }

    private static @Nullable String kept(@Nullable String comment) {
        return comment != null && comment.startsWith(KEPT) ? comment.substring(KEPT.length()) : null;
    }

    /// A table may point to itself; tables that point to each other in a circle could be neither loaded nor erased.
    private static List<WalledTable> sorted(Map<String, WalledTable> tables) {
        Map<String, WalledTable> placed = new LinkedHashMap<>();
        Map<String, WalledTable> left = new TreeMap<>(tables);
        while (!left.isEmpty()) {
            List<WalledTable> ready = new ArrayList<>();
            left.values().forEach(table -> {
                Set<String> targets = table.references().stream()
                        .map(WalledTable.Reference::target)
                        .filter(target -> !target.equals(table.qualified()))
                        .collect(Collectors.toSet());
                if (placed.keySet().containsAll(targets)) {
                    ready.add(table);
                }
            });
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables point to each other in a circle: " + left.keySet());
            }
            ready.forEach(table -> {
                placed.put(table.qualified(), table);
                left.remove(table.qualified());
            });
        }
        return List.copyOf(placed.values());
    }
}
