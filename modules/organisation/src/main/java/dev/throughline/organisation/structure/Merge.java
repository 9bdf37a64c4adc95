package dev.throughline.organisation.structure;

import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.node.Archivable;
import dev.throughline.platform.node.Id;
import org.jspecify.annotations.Nullable;

/// Which one gives all that hangs on it to which other one.
public record Merge<I extends Id>(
        I id,
        I intoId,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {

    public void refuseUnlessPossible(Archivable into) {
        new Problems()
                .unless(
                        !id.equals(intoId),
                        PlatformError.INVALID,
                        "intoId",
                        "This is the same one: name another one to merge it into.")
                .refuse();
        Archived.refuse(into.archivedAt(), "intoId");
    }
}
