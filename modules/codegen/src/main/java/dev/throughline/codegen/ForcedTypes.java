package dev.throughline.codegen;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.meta.jaxb.ForcedType;

/// Gives each id column the typed id of the table it points to, each text column the enum of its name, each exact
/// number its record.
final class ForcedTypes {

    /// A column of a published view is of the type of the table's column of the same name.
    private static final String IDS = """
            with columns as (
                select t.relname, t.relnamespace, a.attname, n.nspname as target_schema, t.relname as target
                from pg_class t
                  join pg_namespace n on n.oid = t.relnamespace
                  join pg_attribute a on a.attrelid = t.oid
                where n.nspname = ? and t.relkind = 'r' and a.attname = 'id'
                union all
                select t.relname, t.relnamespace, a.attname, fn.nspname, f.relname
                from pg_constraint c
                  join pg_class t on t.oid = c.conrelid
                  join pg_namespace n on n.oid = t.relnamespace
                  join pg_class f on f.oid = c.confrelid
                  join pg_namespace fn on fn.oid = f.relnamespace
                  join pg_attribute a on a.attrelid = t.oid and a.attnum = any (c.conkey)
                where n.nspname = ? and c.contype = 'f' and a.attname <> 'tenant_id'
            )
            select relname as table, attname as column, target_schema, target from columns
            union all
            select v.relname, a.attname, columns.target_schema, columns.target
            from columns
              join pg_class v on v.relnamespace = columns.relnamespace and v.relname = columns.relname || '_report'
                and v.relkind = 'v'
              join pg_attribute a on a.attrelid = v.oid and a.attname = columns.attname
            order by 1, 2""";

    private static final String COLUMNS = """
            select table_name, column_name, domain_name, udt_name
            from information_schema.columns
            where table_schema = ? and (udt_name = 'text' or domain_name is not null)""";

    private final Connection connection;
    private final SourceTypes types;

    ForcedTypes(Connection connection, SourceTypes types) {
        this.connection = connection;
        this.types = types;
    }

    List<ForcedType> of(String schema) throws SQLException {
        List<ForcedType> forced = new ArrayList<>();
        try (var query = connection.prepareStatement(IDS)) {
            query.setString(1, schema);
            query.setString(2, schema);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                String id = types.id(rows.getString("target_schema"), rows.getString("target"));
                forced.add(column(schema, rows.getString("table"), rows.getString("column"))
                        .withUserType(id)
                        .withConverter(
                                "org.jooq.Converter.ofNullable(java.util.UUID.class, %1$s.class, %1$s::new, %1$s::value)"
                                        .formatted(id)));
            }
        }
        try (var query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, schema);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                text(schema, rows).ifPresent(forced::add);
            }
        }
        forced.add(new ForcedType().withName("INSTANT").withIncludeTypes("timestamptz|timestamp with time zone"));
        return forced;
    }

    private Optional<ForcedType> text(String schema, ResultSet row) throws SQLException {
        String table = row.getString("table_name");
        String column = row.getString("column_name");
        String domain = row.getString("domain_name");
        if (domain != null) {
            return types.find(schema, SourceTypes.pascal(domain))
                    .map(type -> column(schema, table, column)
                            .withUserType(type)
                            .withConverter(
                                    "org.jooq.Converter.ofNullable(String.class, %1$s.class, %1$s::parse, %1$s::toString)"
                                            .formatted(type)));
        }
        return types.find(schema, SourceTypes.pascal(table.replaceFirst("_report$", "") + "_" + column))
                .or(() -> types.find(schema, SourceTypes.pascal(column)))
                .or(() -> types.find(schema, SourceTypes.pascal(column.substring(column.lastIndexOf('_') + 1))))
                .map(type -> column(schema, table, column).withUserType(type).withEnumConverter(true));
    }

    private static ForcedType column(String schema, String table, String column) {
        return new ForcedType().withIncludeExpression("%s\\.%s\\.%s".formatted(schema, table, column));
    }
}
