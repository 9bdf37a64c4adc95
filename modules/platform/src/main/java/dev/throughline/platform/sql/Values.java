package dev.throughline.platform.sql;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.MalformedId;
import java.lang.reflect.InvocationTargetException;
import org.jooq.Converter;
import org.jooq.ConverterProvider;
import org.jooq.Field;
import org.jooq.impl.DefaultConverterProvider;

/// Reads a column's value from what the API carries, or from what a cursor keeps of the column itself.
final class Values {

    private static final ConverterProvider BASIC = new DefaultConverterProvider();

    private Values() {}

    static <T> T read(Field<T> field, Object value) {
        if (Id.class.isAssignableFrom(field.getType()) && value instanceof String text) {
            return field.getType().cast(id(field.getType(), text));
        }
        return field.getType().isInstance(value) ? field.getType().cast(value) : stored(field.getConverter(), value);
    }

    static <T> T stored(Field<T> field, String text) {
        return stored(field.getConverter(), text);
    }

    private static <D, T> T stored(Converter<D, T> converter, Object value) {
        return converter.from(basic(value, converter.fromType()));
    }

    @SuppressWarnings("unchecked")
    private static <V, D> D basic(V value, Class<D> type) {
        Converter<V, D> converter = BASIC.provide((Class<V>) value.getClass(), type);
        if (converter == null) {
            throw new IllegalStateException("%s cannot become %s".formatted(value.getClass(), type));
        }
        return converter.from(value);
    }

    private static Object id(Class<?> type, String text) {
        try {
            return type.getMethod("of", String.class).invoke(null, text);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof MalformedId malformed) {
                throw malformed;
            }
            throw new IllegalStateException(failure);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
