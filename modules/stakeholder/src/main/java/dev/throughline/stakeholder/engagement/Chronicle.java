package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.node.AnyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened, and what belongs to whatever was asked about: from this is chosen without asking again.
record Chronicle(
        Map<Concern, Set<AnyId>> below,
        List<Entry> entries,
        Set<DevelopmentKind> hidden,
        Map<DevelopmentKind, Instant> whole) {

    /// What was said of one matter: only the latest of these is so now. Null where the latest is that there is no news
    /// any more, as of a decision that was superseded.
    record Entry(
            String matter,
            Set<AnyId> owners,
            Instant at,
            Instant latest,
            @Nullable Development development) {}

    Developed of(Concern concern, @Nullable Instant after, @Nullable Instant until) {
        Set<AnyId> own = below.getOrDefault(concern, Set.of());
        Set<String> seen = new HashSet<>();
        List<Development> items = entries.stream()
                .filter(entry -> after == null || entry.at().isAfter(after))
                .filter(entry -> until == null || !entry.at().isAfter(until))
                .filter(entry -> concern.everything() || entry.owners().stream().anyMatch(own::contains))
                .sorted(Comparator.comparing(Entry::latest)
                        .thenComparing(Entry::at)
                        .reversed())
                .filter(entry -> seen.add(entry.matter()))
                .<Development>mapMulti((entry, told) -> {
                    if (entry.development() != null) {
                        told.accept(entry.development());
                    }
                })
                .sorted(Comparator.comparing(Development::kind)
                        .thenComparing(Development::at)
                        .thenComparing(one -> one.node().id().toString()))
                .toList();
        Set<DevelopmentKind> incomplete = EnumSet.noneOf(DevelopmentKind.class);
        incomplete.addAll(hidden);
        whole.forEach((kind, since) -> {
            if (after == null || after.isBefore(since)) {
                incomplete.add(kind);
            }
        });
        return new Developed(items, incomplete);
    }
}
