package dev.throughline.stakeholder.origin;

import dev.throughline.platform.csv.TableRow;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which of what is there each row means. An id of one source never means what another source brought in.
public record Matches<I extends Id, N extends Node>(
        Map<Id, N> byId, Map<Origin, N> byOrigin, Map<Object, Long> seen, Function<N, @Nullable Origin> origin) {

    /// By an id of ours somebody means only what they may read.
    public Matches(Collection<N> there, Predicate<N> readable, Function<N, @Nullable Origin> origin) {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), origin);
        there.forEach(node -> {
            if (readable.test(node)) {
                byId.put(node.id(), node);
            }
            Origin known = origin.apply(node);
            if (known != null) {
                byOrigin.put(known, node);
            }
        });
    }

    /// Null where it is new; what is wrong is found in the row.
    public @Nullable N of(TableRow row, RowKey<I> key) {
        N named = key.id() == null ? null : byId.get(key.id());
        N brought = key.origin() == null ? null : byOrigin.get(key.origin());
        if (key.id() != null && named == null) {
            row.find(OriginColumn.ID, "NOT_FOUND", "Nothing with this id exists, or you may not see it.");
        } else if (named != null && key.origin() != null) {
            refuseAnother(row, key.origin(), named, brought);
        }
        N found = named == null ? brought : named;
        Object once = found == null ? key.origin() : found.id();
        Long before = once == null ? null : seen.putIfAbsent(once, row.line());
        if (before != null) {
            row.find(
                    key.id() == null ? OriginColumn.EXTERNAL_ID : OriginColumn.ID,
                    "DUPLICATE",
                    "The row in line %,d is about the same one.".formatted(before));
        }
        return found;
    }

    private void refuseAnother(TableRow row, Origin wanted, N named, @Nullable N brought) {
        if (brought != null && brought != named) {
            row.find(OriginColumn.EXTERNAL_ID, "DUPLICATE", "Another one has this id of this source already.");
        } else if (brought == null && origin.apply(named) != null) {
            row.find(
                    OriginColumn.EXTERNAL_ID,
                    "INVALID",
                    "The one with this id comes from %s, as %s, and keeps that."
                            .formatted(
                                    origin.apply(named).source(),
                                    origin.apply(named).externalId()));
        }
    }
}
