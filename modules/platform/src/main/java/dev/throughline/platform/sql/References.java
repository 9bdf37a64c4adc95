package dev.throughline.platform.sql;

import dev.throughline.platform.execution.Expected;
import dev.throughline.platform.tenancy.SnapshotConnection;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// What the rows of a table refer to, as the types of its columns say, whichever modules the tables belong to.
final class References {

    private static final String ID = "_id";

    private final DSLContext sql;
    private final Table<?> table;
    private volatile @Nullable List<Reference> all;

    /// A column that refers to a row, by the name that the API has for that row; its place is among [Shape#columns].
    record Reference(String name, Field<?> column, int place, ByIds<?, ?> reader) {}

    References(DSLContext sql, Table<?> table) {
        this.sql = sql;
        this.table = table;
    }

    /// Those that are asked for.
    List<Reference> among(Expected expected) {
        if (expected.fields().isEmpty()) {
            return List.of();
        }
        List<Reference> asked = new ArrayList<>();
        for (Reference reference : all()) {
            if (expected.fields().containsKey(reference.name())) {
                asked.add(reference);
            }
        }
        return asked;
    }

    /// Has what the rows refer to, as far as it is asked for, read along with the next statement.
    void follow(SnapshotConnection snapshot, List<Row> rows, Expected expected) {
        for (Reference reference : among(expected)) {
            for (Row row : rows) {
                follow(snapshot, row, reference, expected);
            }
        }
    }

    static void follow(SnapshotConnection snapshot, Row row, Reference reference, Expected expected) {
        Object id = row.at(reference.place());
        if (id != null) {
            reference.reader().follow(snapshot, id, expected.fields().getOrDefault(reference.name(), Expected.NOTHING));
        }
    }

    /// Found when it is first needed, since by then everybody who reads by ids is there.
    private List<Reference> all() {
        List<Reference> known = all;
        if (known == null) {
            known = find();
            all = known;
        }
        return known;
    }

    private List<Reference> find() {
        Readers readers = Readers.of(sql);
        List<Reference> found = new ArrayList<>();
        Field<?>[] columns = Shape.columns(table);
        for (int place = 0; place < columns.length; place++) {
            ByIds<?, ?> reader = readers.of(columns[place].getType());
            String name = columns[place].getName();
            if (reader != null && name.endsWith(ID)) {
                String stem = name.substring(0, name.length() - ID.length());
                found.add(new Reference(Names.camel(stem), columns[place], place, reader));
            }
        }
        return found;
    }
}
