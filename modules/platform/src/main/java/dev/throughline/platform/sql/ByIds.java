package dev.throughline.platform.sql;

import dev.throughline.platform.sql.References.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// The rows of a table by their ids, with one statement. A snapshot reads none of them twice, and where it reads one
/// row, it reads those along that the row refers to and that are asked for next.
public final class ByIds<I, T> {

    private final DSLContext sql;
    private final Source source;
    private final Table<?> table;
    private final Field<I> id;
    private final Function<Row, T> mapper;
    private final Shape shape;
    private final Map<List<Reference>, Together> together = new ConcurrentHashMap<>();
    private volatile @Nullable List<Reference> references;

    public ByIds(DSLContext sql, Table<?> table, Field<I> id, Function<Row, T> mapper) {
        this.sql = sql;
        this.source = Source.of(sql);
        this.table = table;
        this.id = id;
        this.mapper = mapper;
        this.shape =
                Shape.of(sql, () -> sql.select(Shape.columns(table)).from(table).where(Bound.among(id)));
        References.of(sql).add(this);
    }

    public Map<I, T> of(Set<I> ids) {
        Map<I, T> known = source.known(this);
        if (known == null) {
            known = HashMap.newHashMap(ids.size());
        }
        List<I> missing = new ArrayList<>(ids.size());
        for (I wanted : ids) {
            if (!known.containsKey(wanted)) {
                missing.add(wanted);
            }
        }
        read(missing, known);
        Map<I, T> found = HashMap.newHashMap(ids.size());
        for (I wanted : ids) {
            T read = known.get(wanted);
            if (read != null) {
                found.put(wanted, read);
            }
        }
        return found;
    }

    Table<?> table() {
        return table;
    }

    Field<I> id() {
        return id;
    }

    /// Remembers for the snapshot what was read with another row; nothing where the other row refers to none.
    void keep(Row row) {
        I key = row.get(id);
        Map<I, T> known = source.known(this);
        if (key != null && known != null) {
            known.putIfAbsent(key, mapper.apply(row));
        }
    }

    private void read(List<I> missing, Map<I, T> known) {
        List<Reference> asked = missing.size() == 1 ? asked(source.expected()) : List.of();
        if (!asked.isEmpty()) {
            together.computeIfAbsent(asked, first -> new Together(sql, this, first))
                    .read(missing);
        } else if (!missing.isEmpty()) {
            shape.each(row -> known.put(row.get(id), mapper.apply(row)), missing);
        }
    }

    private List<Reference> asked(Set<String> fields) {
        if (fields.isEmpty()) {
            return List.of();
        }
        List<Reference> all = references;
        if (all == null) {
            all = References.of(sql).from(table);
            references = all;
        }
        return all.stream()
                .filter(reference -> fields.contains(reference.name()))
                .toList();
    }
}
