package dev.throughline.stakeholder.promise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a theme, a team or a challenge carries in promises that have not ended.
public record PromiseLoad(
        int promises,
        int contractual,
        int accounts,
        int hijack,
        int unvalidated,
        int planned,
        int safe,
        @Nullable LocalDate nextDueOn) {

    static PromiseLoad of(Collection<Promise> carried) {
        return new PromiseLoad(
                carried.size(),
                (int) carried.stream().filter(Promise::contractual).count(),
                (int) carried.stream().map(Promise::accountId).distinct().count(),
                exposed(carried, Exposure.HIJACK),
                exposed(carried, Exposure.UNVALIDATED),
                exposed(carried, Exposure.PLANNED),
                exposed(carried, Exposure.SAFE),
                carried.stream()
                        .map(Promise::dueOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static int exposed(Collection<Promise> carried, Exposure exposure) {
        return (int) carried.stream()
                .filter(promise -> promise.exposure() == exposure)
                .count();
    }
}
