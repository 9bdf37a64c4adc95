package dev.throughline.platform.sql;

import dev.throughline.platform.execution.Expected;
import dev.throughline.platform.sql.References.Reference;
import dev.throughline.platform.tenancy.SnapshotConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A row by its id, and in the same statement the rows that it refers to.
final class Together {

    private final List<Part> parts = new ArrayList<>();
    private final Shape shape;

    /// The columns of one of the tables, which begin at this place of the joined row.
    private record Part(@Nullable String name, ByIds<?, ?> reader, int from, Field<?>[] columns, int[] guesses) {

        void keep(SnapshotConnection snapshot, Row joined, Expected expected) {
            Expected below = name == null ? Expected.NOTHING : expected.fields().getOrDefault(name, Expected.NOTHING);
            reader.keep(snapshot, joined.part(from, columns, guesses), below);
        }
    }

    Together(DSLContext sql, ByIds<?, ?> reader, List<Reference> references) {
        List<Field<?>> columns = new ArrayList<>();
        add(columns, null, reader);
        references.forEach(reference -> add(columns, reference.name(), reference.reader()));
        this.shape = Shape.of(sql, () -> select(sql, reader, references), columns.toArray(Field<?>[]::new));
    }

    void read(SnapshotConnection snapshot, Set<?> ids, Expected expected) {
        shape.each(row -> parts.forEach(part -> part.keep(snapshot, row, expected)), List.copyOf(ids));
    }

    private void add(List<Field<?>> columns, @Nullable String name, ByIds<?, ?> reader) {
        Field<?>[] own = Shape.columns(reader.table());
        parts.add(new Part(name, reader, columns.size(), own, Row.guesses(own)));
        columns.addAll(List.of(own));
    }

    /// Each reference under its own name, since several may lead to the same table.
    private static Select<?> select(DSLContext sql, ByIds<?, ?> reader, List<Reference> references) {
        Table<?> joined = reader.table();
        List<Field<?>> selected = new ArrayList<>(List.of(Shape.columns(joined)));
        for (Reference reference : references) {
            Table<?> other = reference.reader().table().as(DSL.name(reference.name()));
            selected.addAll(List.of(Shape.columns(other)));
            joined = joined.leftJoin(other).on(points(reference.column(), other, reference.reader()));
        }
        return sql.select(selected).from(joined).where(Bound.among(reader.id()));
    }

    private static <V> Condition points(Field<V> column, Table<?> other, ByIds<?, ?> reader) {
        return column.eq(other.field(reader.id().getName(), column.getDataType()));
    }
}
