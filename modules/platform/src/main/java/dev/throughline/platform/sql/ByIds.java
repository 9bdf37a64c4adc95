package dev.throughline.platform.sql;

import dev.throughline.platform.execution.Expected;
import dev.throughline.platform.sql.References.Reference;
import dev.throughline.platform.tenancy.Reading;
import dev.throughline.platform.tenancy.SnapshotConnection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// The rows of a table by their ids, with one statement. A snapshot reads none of them twice. Where it reads one row,
/// it reads those along that the row refers to and that are asked for; where it reads many, those come along with the
/// next statement.
public final class ByIds<I, T> {

    private final DSLContext sql;
    private final Source source;
    private final Table<?> table;
    private final Field<I> id;
    private final Function<Row, T> mapper;
    private final Shape shape;
    private final References references;
    private final Map<List<Reference>, Together> together = new ConcurrentHashMap<>();

    /// Rows that others refer to, and what is asked of them.
    private final class Followed implements Supplier<Reading> {

        private final SnapshotConnection snapshot;
        private final Set<I> ids = new LinkedHashSet<>();
        private Expected expected = Expected.NOTHING;

        private Followed(SnapshotConnection snapshot) {
            this.snapshot = snapshot;
        }

        @Override
        public Reading get() {
            return reading(List.copyOf(ids), snapshot.known(ByIds.this), snapshot, expected);
        }
    }

    public ByIds(DSLContext sql, Table<?> table, Field<I> id, Function<Row, T> mapper) {
        this.sql = sql;
        this.source = Source.of(sql);
        this.table = table;
        this.id = id;
        this.mapper = mapper;
        this.shape =
                Shape.of(sql, () -> sql.select(Shape.columns(table)).from(table).where(Bound.among(id)));
        this.references = new References(sql, table);
        Readers.of(sql).add(this);
    }

    public Map<I, T> of(Set<I> ids) {
        SnapshotConnection snapshot = source.snapshot();
        Map<I, T> known = snapshot == null ? HashMap.newHashMap(ids.size()) : snapshot.known(this);
        Set<I> missing = LinkedHashSet.newLinkedHashSet(ids.size());
        for (I wanted : ids) {
            if (!known.containsKey(wanted)) {
                missing.add(wanted);
            }
        }
        if (!missing.isEmpty()) {
            read(missing, known, snapshot);
        }
        Map<I, T> found = HashMap.newHashMap(ids.size());
        for (I wanted : ids) {
            T read = known.get(wanted);
            if (read != null) {
                found.put(wanted, read);
            }
        }
        return found;
    }

    /// For statements of others that have this table's columns from a place on: remembers the rows for the snapshot.
    public Consumer<Row> remembered(int from) {
        Field<?>[] columns = Shape.columns(table);
        int[] guesses = Row.guesses(columns);
        return row -> {
            SnapshotConnection snapshot = source.snapshot();
            if (snapshot != null) {
                keep(snapshot, row.part(from, columns, guesses), Expected.NOTHING);
            }
        };
    }

    Table<?> table() {
        return table;
    }

    Field<I> id() {
        return id;
    }

    References references() {
        return references;
    }

    /// Has a row that another one refers to read along with the next statement.
    void follow(SnapshotConnection snapshot, Object wanted, Expected expected) {
        I key = id.getType().cast(wanted);
        if (!snapshot.known(this).containsKey(key)) {
            Followed followed = followed(snapshot.due().computeIfAbsent(this, reader -> new Followed(snapshot)));
            followed.ids.add(key);
            followed.expected = expected;
        }
    }

    /// Remembers for the snapshot what was read together with another row; nothing where that refers to none.
    void keep(SnapshotConnection snapshot, Row row, Expected expected) {
        I key = row.get(id);
        if (key != null) {
            snapshot.known(this).put(key, mapper.apply(row));
            references.follow(snapshot, List.of(row), expected);
        }
    }

    private void read(Set<I> missing, Map<I, T> known, @Nullable SnapshotConnection snapshot) {
        if (snapshot == null) {
            shape.each(row -> known.put(row.get(id), mapper.apply(row)), List.copyOf(missing));
            return;
        }
        Supplier<Reading> due = snapshot.due().remove(this);
        if (due != null) {
            missing.addAll(followed(due).ids);
        }
        Expected expected = snapshot.expected();
        List<Reference> asked = missing.size() == 1 ? references.among(expected) : List.of();
        if (asked.isEmpty()) {
            source.run(reading(List.copyOf(missing), known, snapshot, expected));
        } else {
            together.computeIfAbsent(asked, first -> new Together(sql, this, first))
                    .read(snapshot, missing, expected);
        }
    }

    private Reading reading(List<I> ids, Map<I, T> known, SnapshotConnection snapshot, Expected expected) {
        List<Reference> asked = references.among(expected);
        return shape.reading(
                row -> {
                    known.put(row.get(id), mapper.apply(row));
                    for (Reference reference : asked) {
                        References.follow(snapshot, row, reference, expected);
                    }
                },
                List.of(ids));
    }

    @SuppressWarnings("unchecked")
    private Followed followed(Supplier<Reading> due) {
        return (Followed) due;
    }
}
