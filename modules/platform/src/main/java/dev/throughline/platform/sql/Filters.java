package dev.throughline.platform.sql;

import dev.throughline.platform.graphql.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Turns a `filter` argument into a condition. A filter's field is the camel-case name of a column; which columns can
/// be filtered is what the schema's filter types say.
final class Filters {

    private static final int MOST_VALUES = 100;
    private static final String ARCHIVED = "archived";

    private Filters() {}

    static Condition of(Table<?> table, Map<String, Object> filter) {
        Condition condition = all(table, filter, "filter");
        Field<?> archivedAt = table.field("archived_at");
        return archivedAt == null || mentions(filter) ? condition : condition.and(archivedAt.isNull());
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
    private static Condition all(Table<?> table, Map<String, Object> filter, String path) {
        List<Condition> conditions = new ArrayList<>();
        filter.forEach((name, value) -> {
            String here = path + "." + name;
            if (value != null) {
                conditions.add(
                        switch (name) {
                            case "and" -> DSL.and(each(table, (List<Map<String, Object>>) value, here));
                            case "or" -> DSL.or(each(table, (List<Map<String, Object>>) value, here));
                            case "not" -> DSL.not(all(table, (Map<String, Object>) value, here));
                            case ARCHIVED -> archived(table, (Boolean) value);
                            default -> column(field(table, name), (Map<String, Object>) value, here);
                        });
            }
        });
        return DSL.and(conditions);
    }

    private static List<Condition> each(Table<?> table, List<Map<String, Object>> filters, String path) {
        List<Condition> conditions = new ArrayList<>();
        for (Map<String, Object> filter : filters) {
            conditions.add(all(table, filter, path));
        }
        return conditions;
    }

    private static Condition archived(Table<?> table, boolean wanted) {
        Field<?> archivedAt = field(table, "archivedAt");
        return wanted ? archivedAt.isNotNull() : archivedAt.isNull();
    }

    private static <T> Condition column(Field<T> field, Map<String, Object> comparisons, String path) {
        List<Condition> conditions = new ArrayList<>();
        comparisons.forEach((comparison, value) -> {
            if (value != null) {
                conditions.add(compare(field, comparison, value, path + "." + comparison));
            }
        });
        return DSL.and(conditions);
    }

    private static <T> Condition compare(Field<T> field, String comparison, Object value, String path) {
        return switch (comparison) {
            case "eq" -> field.eq(Values.read(field, value));
            case "ne" -> field.isDistinctFrom(Values.read(field, value));
            case "gt" -> field.gt(Values.read(field, value));
            case "gte" -> field.ge(Values.read(field, value));
            case "lt" -> field.lt(Values.read(field, value));
            case "lte" -> field.le(Values.read(field, value));
            case "in" -> field.in(many(field, (List<?>) value, path));
            case "contains" -> field.cast(String.class).containsIgnoreCase(value.toString());
            case "isNull" -> (Boolean) value ? field.isNull() : field.isNotNull();
            default -> throw new IllegalStateException("No comparison " + comparison);
        };
    }

    private static <T> List<T> many(Field<T> field, List<?> values, String path) {
        if (values.size() > MOST_VALUES) {
            throw new BadInput(path, "At most %d values at once; %d were given.".formatted(MOST_VALUES, values.size()));
        }
        return values.stream().map(value -> Values.read(field, value)).toList();
    }

    private static Field<?> field(Table<?> table, String name) {
        Field<?> field = table.field(Names.snake(name));
        if (field == null) {
            throw new IllegalStateException("%s has no column for %s".formatted(table.getName(), name));
        }
        return field;
    }
}
