package dev.throughline.platform.sql;

import java.lang.reflect.Array;
import java.util.Collection;
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

    @SuppressWarnings("unchecked")
    public static <T> Param<T[]> array(Field<T> field, Collection<T> values) {
        T[] elements = values.toArray(size -> (T[]) Array.newInstance(field.getType(), size));
        return DSL.val(elements, field.getDataType().getArrayDataType());
    }
}
