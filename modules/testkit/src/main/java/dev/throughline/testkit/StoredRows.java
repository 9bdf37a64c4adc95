package dev.throughline.testkit;

import dev.throughline.testkit.catalogue.Catalogue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is stored of one organisation in each table that the catalogue names, as the tables' owner sees it.
public final class StoredRows {

    private static final String QUEUE = "platform.scheduled_task";

    private StoredRows() {}

    /// Every row as JSON without the tenant, by table; tables without rows have an empty list.
    public static Map<String, List<String>> of(String organisation) {
        try (Connection connection = Database.owner()) {
            connection.setAutoCommit(false);
            execute(connection, "select set_config('app.tenant_id', '%s', true)".formatted(organisation));
            Map<String, List<String>> rows = new TreeMap<>();
            for (String table : new Catalogue(connection, Floors.present()).tables()) {
                rows.put(
                        table,
                        texts(
                                connection,
                                "select (to_jsonb(t) - 'tenant_id')::text from %s t order by 1".formatted(table)));
            }
            rows.put(
                    QUEUE,
                    texts(
                            connection,
                            "select task_name || ' ' || task_instance from platform.scheduled_task where task_instance like '%s/%%'"
                                    .formatted(organisation)));
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// What an archive holds, so that two organisations can be compared: without tables that say that they are not
    /// exported, without what tells of jobs, with one name for the organisation itself, and without its slug.
    public static Map<String, List<String>> archived(String organisation) {
        Map<String, List<String>> archived = of(organisation);
        archived.keySet().removeAll(kept());
        archived.remove(QUEUE);
        archived.replaceAll((table, rows) -> rows.stream()
                .filter(row -> !(table.equals("platform.change") && row.contains("\"id\": \"job_")))
                .map(row -> row.replace(organisation, "<id>").replace(organisation.replace("-", ""), "<id>"))
                .map(row ->
                        table.equals("organisation.organisation") ? row.replaceAll("\"slug\": \"[^\"]+\"", "") : row)
                .sorted()
                .toList());
        return archived;
    }

    private static List<String> kept() {
        try (Connection connection = Database.owner()) {
            return texts(
                    connection,
                    "select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where obj_description(c.oid, 'pg_class') like 'NOT EXPORTED: %'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
