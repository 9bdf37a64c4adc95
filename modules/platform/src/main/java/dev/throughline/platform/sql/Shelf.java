package dev.throughline.platform.sql;

import dev.throughline.platform.node.Archivable;
import dev.throughline.platform.node.Id;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Rows with a name that stand under a parent or under none, and that are moved, archived and restored.
public final class Shelf<I extends Id, T extends Archivable, P> {

    private final Rows<I, T> rows;
    private final Field<I> id;
    private final Field<P> parent;
    private final Field<String> name;

    public Shelf(Rows<I, T> rows, Field<I> id, Field<P> parent, Field<String> name) {
        this.rows = rows;
        this.id = id;
        this.parent = parent;
        this.name = name;
    }

    public I id(T unit) {
        return id.getType().cast(unit.id());
    }

    public T lock(I unit, String path) {
        return rows.lock(unit, path);
    }

    public T keep(I unit, String path) {
        return rows.keep(unit, path);
    }

    public List<T> lockUnder(P above) {
        return rows.lockAll(parent.eq(above));
    }

    public T move(I unit, @Nullable P to) {
        return rows.update(unit, new Patch().set(parent, to));
    }

    public T relocate(I unit, P to) {
        return rows.relocate(unit, new Patch().set(parent, to));
    }

    public T archive(I unit) {
        return rows.archive(unit);
    }

    public T archive(I unit, I successor) {
        return rows.archive(unit, successor);
    }

    /// Under another name where one is given.
    public T restore(I unit, @Nullable String other) {
        return rows.restore(unit, other == null ? new Patch() : new Patch().set(name, other));
    }
}
