package dev.throughline.organisation.businessline;

import dev.throughline.organisation.structure.Contents;

/// A business line was archived: what hangs on it ends, or is an objection. Heard from below upwards, as rows are
/// locked.
public record BusinessLineArchived(BusinessLineId id, Contents contents) {}
