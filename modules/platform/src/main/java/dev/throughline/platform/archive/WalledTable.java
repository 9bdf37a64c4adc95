package dev.throughline.platform.archive;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table with tenants' rows, as the catalogue describes it. What a comment keeps here is left out of archives; a row
/// is nobody's without the person whom a column names whose comment says so.
record WalledTable(
        String schema,
        String name,
        @Nullable String kept,
        List<Column> all,
        List<Reference> references,
        List<Check> checks) {

    record Column(
            String name,
            String type,
            boolean array,
            boolean required,
            @Nullable String kept,
            boolean erasedWith) {

        boolean is(String wanted) {
            return type.equals(wanted) && !array;
        }
    }

    /// A foreign key, without the tenant: which column points to which table's id.
    record Reference(String column, String target) {}

    record Check(String name, String expression, @Nullable String comment) {}

    static final String TENANT = "tenant_id";

    String qualified() {
        return schema + "." + name;
    }

    String quoted() {
        return quote(schema) + "." + quote(name);
    }

    /// The columns that an archive holds.
    List<Column> columns() {
        return all.stream().filter(column -> column.kept() == null).toList();
    }

    /// All but the tenant.
    Stream<Column> content() {
        return columns().stream().filter(column -> !column.name().equals(TENANT));
    }

    boolean has(String column) {
        return all.stream().anyMatch(one -> one.name().equals(column));
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
