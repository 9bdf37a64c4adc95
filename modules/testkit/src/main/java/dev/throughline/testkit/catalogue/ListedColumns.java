package dev.throughline.testkit.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableOptions;

/// The columns that the generated tables read as Java enums, with the enums' values; views only show these.
public final class ListedColumns {

    private ListedColumns() {}

    public static Map<String, TreeSet<String>> of(String base, List<String> schemas)
            throws ReflectiveOperationException {
        Map<String, TreeSet<String>> listed = new TreeMap<>();
        for (String schema : schemas) {
            for (var constant :
                    Class.forName(base + "." + schema + ".jooq.Tables").getFields()) {
                if (constant.get(null) instanceof Table<?> table
                        && table.getOptions().type() == TableOptions.TableType.TABLE) {
                    Arrays.stream(table.fields())
                            .filter(field -> field.getType().isEnum())
                            .forEach(field ->
                                    listed.put(schema + "." + table.getName() + "." + field.getName(), values(field)));
                }
            }
        }
        return listed;
    }

    private static TreeSet<String> values(Field<?> field) {
        return Arrays.stream(field.getType().getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
