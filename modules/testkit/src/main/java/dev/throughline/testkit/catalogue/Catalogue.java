package dev.throughline.testkit.catalogue;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's catalogue of some schemas.
public final class Catalogue {

    /// The one table that has no tenant is the queue of the scheduler, in the shape that the library wants: names of
    /// tasks, ids and times. Whoever looks for what is due looks for all tenants at once.
    private static final String RELATIONS = """
            with relations as (
                select c.*, format('%I.%I', n.nspname, c.relname) as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any (?) and c.relname <> 'flyway_schema_history' and c.relkind in ('r', 'p', 'v', 'm', 'f')
            ), tables as (
                select * from relations where relkind in ('r', 'p') and name <> 'platform.scheduled_task'
            ), columns as (
                select t.oid, a.attnum, a.attname, a.attnotnull, format_type(a.atttypid, null) as type, y.typtype,
                    t.name || '.' || a.attname as name
                from tables t
                    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                    join pg_type y on y.oid = a.atttypid
            ), keys as (
                select k.*, t.name || '.' || k.conname as name,
                    array(select a.attname::text from unnest(k.conkey) with ordinality as c (number, place)
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.number order by c.place) as columns,
                    array(select a.attname::text from unnest(k.confkey) with ordinality as c (number, place)
                        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.number order by c.place) as targets
                from pg_constraint k join tables t on t.oid = k.conrelid
            ), indexes as (
                select i.*, t.name || '.' || x.relname as name,
                    array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality as c (number, place)
                        left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = c.number order by c.place) as columns
                from pg_index i join tables t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
            )
            """;

    /// What user input can violate: checks, apart from lists of known values, which GraphQL's enums guard, and what is
    /// unique.
    private static final String EXPLAINABLE = """
            select k.name, obj_description(k.oid, 'pg_constraint') as comment from keys k
            where k.contype in ('c', 'u', 'x') and k.conname not like '%\\_known'
            union all
            select i.name, obj_description(i.indexrelid, 'pg_class') from indexes i
            where i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
            order by 1""";

    private static final String LISTS = """
            select t.name || '.' || k.columns[1] as column, pg_get_constraintdef(k.oid) as definition
            from keys k join tables t on t.oid = k.conrelid
            where k.contype = 'c' and cardinality(k.columns) = 1 and pg_get_constraintdef(k.oid)
                ~ '^CHECK \\(\\(\\w+ = (ANY \\(ARRAY\\[[^]]*\\]\\)|''[^'']*''::text)\\)\\)$'""";

    private static final Pattern VALUE = Pattern.compile("'([^']*)'::text");

    private final Connection connection;
    private final List<String> schemas;

    public Catalogue(Connection connection, List<String> schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    /// The names of what breaks the rule.
    public List<String> broken(CatalogueRule rule) throws SQLException {
        return List.copyOf(pairs(rule.query()).keySet());
    }

    public List<String> tables() throws SQLException {
        return List.copyOf(pairs("select name from tables order by name").keySet());
    }

    /// Each constraint and unique index that needs an explanation, with its comment.
    public Map<String, @Nullable String> explanations() throws SQLException {
        return pairs(EXPLAINABLE);
    }

    /// The values that a check allows in a column, for each column with a list of them.
    public Map<String, TreeSet<String>> lists() throws SQLException {
        Map<String, TreeSet<String>> lists = new TreeMap<>();
        pairs(LISTS).forEach((column, definition) -> {
            TreeSet<String> values = new TreeSet<>();
            VALUE.matcher(String.valueOf(definition)).results().forEach(value -> values.add(value.group(1)));
            lists.put(column, values);
        });
        return lists;
    }

    private Map<String, @Nullable String> pairs(String query) throws SQLException {
        Array names = connection.createArrayOf("text", schemas.toArray());
        try (var statement = connection.prepareStatement(RELATIONS + query)) {
            for (int place = 1; place <= statement.getParameterMetaData().getParameterCount(); place++) {
                statement.setArray(place, names);
            }
            ResultSet rows = statement.executeQuery();
            boolean second = rows.getMetaData().getColumnCount() > 1;
            Map<String, @Nullable String> pairs = new TreeMap<>();
            while (rows.next()) {
                pairs.put(rows.getString(1), second ? rows.getString(2) : null);
            }
            return pairs;
        }
    }
}
