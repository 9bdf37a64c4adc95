package dev.throughline.stakeholder.conversation;

import dev.throughline.platform.csv.Column;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.platform.sql.Folded;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Those of one kind whom rows name by what they are called, and who were named before, as far as the caller may read
/// them.
record ByName<I>(String kind, boolean readable, Map<String, List<I>> inUse, Map<I, String> before) {

    static <I, N> ByName<I> of(
            String kind,
            boolean readable,
            Collection<N> inUse,
            Map<I, N> before,
            Function<N, I> id,
            Function<N, String> name) {
        Map<I, String> former = new HashMap<>();
        before.forEach((key, node) -> former.put(key, Folded.of(name.apply(node))));
        return new ByName<>(
                kind,
                readable,
                inUse.stream()
                        .collect(Collectors.groupingBy(
                                node -> Folded.of(name.apply(node)), Collectors.mapping(id, Collectors.toList()))),
                former);
    }

    /// The one that it was stays as long as it is named, also when it is archived or shares its name; and where the
    /// caller does not see it, an empty cell says nothing.
    @Nullable I of(TableRow row, Column column, @Nullable I former) {
        String cell = row.cell(column);
        String name = cell == null ? null : Folded.of(cell);
        String was = former == null ? null : before.get(former);
        if (!row.has(column) || (name == null ? was == null : name.equals(was))) {
            return former;
        }
        if (name == null) {
            return null;
        }
        List<I> found = inUse.getOrDefault(name, List.of());
        if (!readable) {
            row.find(
                    column, "FORBIDDEN", "Your role does not let you read %ss; leave this cell empty.".formatted(kind));
        } else if (found.isEmpty()) {
            row.find(column, "NOT_FOUND", "No %s in use has this name; add one first.".formatted(kind));
        } else if (found.size() > 1) {
            row.find(
                    column,
                    "INVALID",
                    "%d %ss in use have this name: give them names of their own first.".formatted(found.size(), kind));
        }
        return found.size() == 1 ? found.getFirst() : former;
    }
}
