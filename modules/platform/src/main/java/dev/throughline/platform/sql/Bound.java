package dev.throughline.platform.sql;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;

/// Many values as one array parameter, so that a statement's text does not depend on how many there are.
public final class Bound {

    private Bound() {}

    /// The same with the values to come: a parameter of a [Shape].
    public static <T> Condition among(Field<T> field) {
        return field.eq(DSL.any(array(field)));
    }

    public static <T> Param<T[]> array(Field<T> field) {
        return DSL.param(field.getName(), field.getDataType().getArrayDataType());
    }

    public static <T> Condition among(Field<T> field, Collection<T> values) {
        return field.eq(DSL.any(array(field, values)));
    }

    /// Rows whose column is one of the values that go with another column's.
    public static <K, V> Condition among(Field<K> by, Field<V> field, Map<K, Set<V>> values) {
        return DSL.or(values.entrySet().stream()
                .map(one -> by.eq(one.getKey()).and(among(field, one.getValue())))
                .toList());
    }

    @SuppressWarnings("unchecked")
    public static <T> Param<T[]> array(Field<T> field, Collection<T> values) {
        T[] elements = values.toArray(size -> (T[]) Array.newInstance(field.getType(), size));
        return DSL.val(elements, field.getDataType().getArrayDataType());
    }
}
