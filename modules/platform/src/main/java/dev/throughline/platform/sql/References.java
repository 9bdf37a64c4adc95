package dev.throughline.platform.sql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/// Which rows a row refers to, and who reads those by their ids: as the types of its columns say, whichever modules the
/// tables belong to.
final class References {

    private static final String ID = "_id";

    private final Map<Class<?>, ByIds<?, ?>> readers = new ConcurrentHashMap<>();

    /// A column that refers to a row, by the name that the API has for that row.
    record Reference(String name, Field<?> column, ByIds<?, ?> reader) {}

    static References of(DSLContext sql) {
        return (References) sql.configuration().data().computeIfAbsent(References.class, key -> new References());
    }

    void add(ByIds<?, ?> reader) {
        readers.putIfAbsent(reader.id().getType(), reader);
    }

    List<Reference> from(Table<?> table) {
        return table.fieldStream().flatMap(this::reference).toList();
    }

    private Stream<Reference> reference(Field<?> column) {
        ByIds<?, ?> reader = readers.get(column.getType());
        String name = column.getName();
        return reader != null && name.endsWith(ID)
                ? Stream.of(new Reference(Names.camel(name.substring(0, name.length() - ID.length())), column, reader))
                : Stream.of();
    }
}
