package dev.throughline.stakeholder.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a promise was exposed otherwise than before, or for another reason: what was done, to what, and why.
public record ExposureChange(
        ExposureChangeId id,
        PromiseId promiseId,
        @Nullable Exposure formerExposure,
        Exposure exposure,
        String because,
        String action,
        @Nullable String subject,
        @Nullable String reason,
        Instant changedAt) {}
