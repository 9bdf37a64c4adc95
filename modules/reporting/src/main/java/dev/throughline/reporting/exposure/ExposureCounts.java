package dev.throughline.reporting.exposure;

import dev.throughline.stakeholder.promise.Exposure;
import java.util.Collection;

/// How many promises of each exposure, and how many of all are in a contract.
public record ExposureCounts(int promises, int contractual, int hijack, int unvalidated, int planned, int safe) {

    static ExposureCounts of(Collection<BoundPromise> bound) {
        return new ExposureCounts(
                bound.size(),
                (int) bound.stream().filter(one -> one.promise().contractual()).count(),
                count(bound, Exposure.HIJACK),
                count(bound, Exposure.UNVALIDATED),
                count(bound, Exposure.PLANNED),
                count(bound, Exposure.SAFE));
    }

    private static int count(Collection<BoundPromise> bound, Exposure exposure) {
        return (int) bound.stream().filter(one -> one.exposure() == exposure).count();
    }
}
