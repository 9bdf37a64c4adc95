package dev.throughline.organisation.structure;

import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.node.Id;
import org.jspecify.annotations.Nullable;

/// What to archive, alone or with everything that hangs on it.
public record Archive<I extends Id>(
        I id,
        @Nullable Integer expectedVersion,
        @Nullable Boolean withContents,
        @Nullable String reason) {

    public Contents contents() {
        return new Contents(Boolean.TRUE.equals(withContents), reason, new Problems());
    }
}
