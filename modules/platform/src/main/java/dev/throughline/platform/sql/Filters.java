package dev.throughline.platform.sql;

import dev.throughline.platform.graphql.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Turns a `filter` argument into a condition. A filter's field is the camel-case name of a column; which columns can
/// be filtered is what the schema's filter types say. Filters of one form differ in their values only.
final class Filters {

    private static final int MOST_VALUES = 100;
    private static final String ARCHIVED = "archived";

    private final Table<?> table;
    private final List<Param<?>> values = new ArrayList<>();
    private final StringBuilder form = new StringBuilder();
    private final Condition condition;

    private Filters(Table<?> table, Map<String, Object> filter) {
        this.table = table;
        Condition all = all(filter, "filter");
        Field<?> archivedAt = table.field("archived_at");
        this.condition = archivedAt == null || mentions(filter) ? all : all.and(archivedAt.isNull());
    }

    static Filters of(Table<?> table, Map<String, Object> filter) {
        return new Filters(table, filter);
    }

    Condition condition() {
        return condition;
    }

    /// The values in the order in which they were put into the condition.
    List<Param<?>> values() {
        return values;
    }

    String form() {
        return form.toString();
    }

    private static boolean mentions(@Nullable Object filter) {
        return switch (filter) {
            case null -> false;
            case Map<?, ?> map ->
                map.containsKey(ARCHIVED) || map.values().stream().anyMatch(Filters::mentions);
            case List<?> list -> list.stream().anyMatch(Filters::mentions);
            default -> false;
        };
    }

    @SuppressWarnings("unchecked")
    private Condition all(Map<String, Object> filter, String path) {
        List<Condition> conditions = new ArrayList<>();
        form.append('{');
        filter.forEach((name, value) -> {
            String here = path + "." + name;
            if (value != null) {
                form.append(name);
                conditions.add(
                        switch (name) {
                            case "and" -> DSL.and(each((List<Map<String, Object>>) value, here));
                            case "or" -> DSL.or(each((List<Map<String, Object>>) value, here));
                            case "not" -> DSL.not(all((Map<String, Object>) value, here));
                            case ARCHIVED -> archived((Boolean) value);
                            default ->
                                value instanceof Boolean wanted
                                        ? flag(field(name), wanted)
                                        : column(field(name), (Map<String, Object>) value, here);
                        });
            }
        });
        form.append('}');
        return DSL.and(conditions);
    }

    private List<Condition> each(List<Map<String, Object>> filters, String path) {
        List<Condition> conditions = new ArrayList<>();
        form.append('[');
        for (Map<String, Object> filter : filters) {
            conditions.add(all(filter, path));
        }
        form.append(']');
        return conditions;
    }

    private Condition archived(boolean wanted) {
        form.append(wanted);
        Field<?> archivedAt = field("archivedAt");
        return wanted ? archivedAt.isNotNull() : archivedAt.isNull();
    }

    private Condition flag(Field<?> field, boolean wanted) {
        form.append(wanted);
        Condition set = DSL.condition(field.coerce(Boolean.class));
        return wanted ? set : DSL.not(set);
    }

    private <T> Condition column(Field<T> field, Map<String, Object> comparisons, String path) {
        List<Condition> conditions = new ArrayList<>();
        form.append('(');
        comparisons.forEach((comparison, value) -> {
            if (value != null) {
                form.append(comparison).append(' ');
                conditions.add(compare(field, comparison, value, path + "." + comparison));
            }
        });
        form.append(')');
        return DSL.and(conditions);
    }

    private <T> Condition compare(Field<T> field, String comparison, Object value, String path) {
        return switch (comparison) {
            case "eq" -> field.eq(one(field, value));
            case "ne" -> field.isDistinctFrom(one(field, value));
            case "gt" -> field.gt(one(field, value));
            case "gte" -> field.ge(one(field, value));
            case "lt" -> field.lt(one(field, value));
            case "lte" -> field.le(one(field, value));
            case "in" -> field.eq(DSL.any(many(field, (List<?>) value, path)));
            case "contains" -> field.cast(String.class).containsIgnoreCase(kept(DSL.val(value.toString())));
            case "isNull" -> present(field, !(Boolean) value);
            default -> throw new IllegalStateException("No comparison " + comparison);
        };
    }

    private Condition present(Field<?> field, boolean wanted) {
        form.append(wanted);
        return wanted ? field.isNotNull() : field.isNull();
    }

    private <T> Param<T> one(Field<T> field, Object value) {
        return kept(DSL.val(Values.read(field, value), field.getDataType()));
    }

    private <T> Param<T[]> many(Field<T> field, List<?> values, String path) {
        if (values.size() > MOST_VALUES) {
            throw new BadInput(path, "At most %d values at once; %d were given.".formatted(MOST_VALUES, values.size()));
        }
        return kept(Bound.array(
                field, values.stream().map(value -> Values.read(field, value)).toList()));
    }

    private <P extends Param<?>> P kept(P value) {
        values.add(value);
        return value;
    }

    private Field<?> field(String name) {
        Field<?> field = table.field(Names.snake(name));
        if (field == null) {
            throw new IllegalStateException("%s has no column for %s".formatted(table.getName(), name));
        }
        return field;
    }
}
