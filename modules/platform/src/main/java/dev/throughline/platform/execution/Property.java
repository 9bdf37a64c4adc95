package dev.throughline.platform.execution;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.PropertyDataFetcherHelper;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the parent itself answers: a component of a record, another method of that name, or a key of a map. Remembers
/// how the last class is read, since the parents at a place are of one class as a rule.
final class Property implements LevelFetcher {

    private record Reader(Class<?> type, @Nullable MethodHandle method) {}

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType SHAPE = MethodType.methodType(Object.class, Object.class);

    private final GraphQLFieldDefinition field;
    private volatile Reader known = new Reader(Map.class, null);

    Property(GraphQLFieldDefinition field) {
        this.field = field;
    }

    @Override
    public @Nullable Object[] fetch(Place place, List<?> parents) {
        @Nullable Object[] values = new Object[parents.size()];
        Reader reader = known;
        for (int parent = 0; parent < values.length; parent++) {
            Object source = parents.get(parent);
            if (source.getClass() != reader.type()) {
                reader = reader(source.getClass());
            }
            values[parent] = read(reader, source, place);
        }
        return values;
    }

    private @Nullable Object read(Reader reader, Object source, Place place) {
        try {
            if (reader.method() != null) {
                return (Object) reader.method().invokeExact(source);
            }
            return source instanceof Map<?, ?> map
                    ? map.get(field.getName())
                    : PropertyDataFetcherHelper.getPropertyValue(
                            field.getName(), source, field.getType(), () -> place.environment(source));
        } catch (Throwable failure) {
            return new Failed(failure);
        }
    }

    private Reader reader(Class<?> type) {
        Reader reader = new Reader(type, Map.class.isAssignableFrom(type) ? null : method(type));
        known = reader;
        return reader;
    }

    private @Nullable MethodHandle method(Class<?> type) {
        try {
            Method method = type.getMethod(field.getName());
            if (method.getReturnType() == void.class || Modifier.isStatic(method.getModifiers())) {
                return null;
            }
            method.setAccessible(true);
            return LOOKUP.unreflect(method).asType(SHAPE);
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return null;
        }
    }
}
