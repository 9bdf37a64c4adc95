package dev.throughline.organisation.structure;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.node.Id;
import org.jspecify.annotations.Nullable;

/// What to bring back from the archive; under another name where its own is taken meanwhile.
public record Restore<I extends Id>(
        I id,
        @Nullable Integer expectedVersion,
        @Nullable String name,
        @Nullable String reason) {

    /// What hung on it hangs on the other one now.
    public void refuseMerged(@Nullable Id into) {
        new Problems()
                .unless(
                        into == null,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "This was merged into %s; it does not come back.".formatted(into))
                .refuse();
    }
}
