package dev.throughline.stakeholder.origin;

import dev.throughline.platform.csv.TableRow;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.MalformedId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a row says of which one it is: an id of ours, one of its source, both, or neither.
public record RowKey<I extends Id>(@Nullable I id, @Nullable Origin origin) {

    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_ID = 200;

    /// Of each row, in their order.
    public static <I extends Id> Map<TableRow, RowKey<I>> of(
            List<TableRow> rows, IdType<I> type, @Nullable String from) {
        Map<TableRow, RowKey<I>> keys = new LinkedHashMap<>();
        rows.forEach(row -> keys.put(row, of(row, type, from)));
        return keys;
    }

    /// A row that names no source comes from where everything comes from.
    private static <I extends Id> RowKey<I> of(TableRow row, IdType<I> type, @Nullable String from) {
        String externalId = row.text(OriginColumn.EXTERNAL_ID, LONGEST_ID);
        String named = row.text(OriginColumn.SOURCE, LONGEST_SOURCE);
        String source = named == null ? from : named;
        if (externalId != null && source == null) {
            row.find(
                    OriginColumn.EXTERNAL_ID,
                    "SOURCE_MISSING",
                    "An id means nothing without the system that gave it: name the source, in this row or for all of them.");
        }
        if (externalId == null && named != null) {
            row.find(
                    OriginColumn.SOURCE,
                    "INVALID",
                    "A source is named together with the id that it gave; this row has none.");
        }
        return new RowKey<>(id(row, type), Origin.of(source, externalId));
    }

    private static <I extends Id> @Nullable I id(TableRow row, IdType<I> type) {
        String id = row.cell(OriginColumn.ID);
        try {
            return id == null ? null : type.parse(id);
        } catch (MalformedId malformed) {
            row.find(OriginColumn.ID, "NOT_FOUND", String.valueOf(malformed.getMessage()));
            return null;
        }
    }

    /// The ids of ours that the keys name.
    public static <I extends Id> Set<I> ids(Collection<RowKey<I>> keys) {
        return keys.stream().map(RowKey::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// The ids that the keys name, by the source that gave them.
    public static <I extends Id> Map<String, Set<String>> origins(Collection<RowKey<I>> keys) {
        return Origin.bySource(keys.stream().map(RowKey::origin).filter(Objects::nonNull));
    }
}
