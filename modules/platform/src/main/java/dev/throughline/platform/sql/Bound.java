package dev.throughline.platform.sql;

import java.lang.reflect.Array;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Many values as one array parameter, so that a statement's text does not depend on how many there are.
public final class Bound {

    private Bound() {}

    public static <T> Condition among(Field<T> field, Collection<T> values) {
        return field.eq(DSL.any(array(field, values)));
    }

    @SuppressWarnings("unchecked")
    public static <T> Field<T[]> array(Field<T> field, Collection<T> values) {
        T[] elements = values.toArray(size -> (T[]) Array.newInstance(field.getType(), size));
        return DSL.val(elements, field.getDataType().getArrayDataType());
    }
}
