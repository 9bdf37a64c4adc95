package dev.throughline.platform.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Who reads rows by their ids, by the type of the id.
final class Readers {

    private final Map<Class<?>, ByIds<?, ?>> readers = new ConcurrentHashMap<>();

    static Readers of(DSLContext sql) {
        return (Readers) sql.configuration().data().computeIfAbsent(Readers.class, key -> new Readers());
    }

    void add(ByIds<?, ?> reader) {
        readers.putIfAbsent(reader.id().getType(), reader);
    }

    @Nullable ByIds<?, ?> of(Class<?> id) {
        return readers.get(id);
    }
}
