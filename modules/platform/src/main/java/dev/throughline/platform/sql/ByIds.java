package dev.throughline.platform.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/// The rows of a table by their ids, with one statement. A snapshot reads none of them twice.
public final class ByIds<I, T> {

    private final Source source;
    private final Field<I> id;
    private final Function<Row, T> mapper;
    private final Shape shape;

    public ByIds(DSLContext sql, Table<?> table, Field<I> id, Function<Row, T> mapper) {
        this.source = Source.of(sql);
        this.id = id;
        this.mapper = mapper;
        this.shape =
                Shape.of(sql, () -> sql.select(Shape.columns(table)).from(table).where(Bound.among(id)));
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

    private void read(List<I> missing, Map<I, T> known) {
        if (!missing.isEmpty()) {
            shape.each(row -> known.put(row.get(id), mapper.apply(row)), missing);
        }
    }
}
