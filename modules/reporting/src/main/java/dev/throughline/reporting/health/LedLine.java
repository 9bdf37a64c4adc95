package dev.throughline.reporting.health;

import dev.throughline.organisation.businessline.BusinessLineId;
import org.jspecify.annotations.Nullable;

/// A business line, and the one above it.
record LedLine(BusinessLineId id, @Nullable BusinessLineId above, boolean archived) {}
