package dev.throughline.organisation.structure;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What hangs on something that is archived either ends with it, or is an objection. Objections are collected, so that
/// the caller reads at once all that is in the way.
public record Contents(boolean end, @Nullable String reason, Problems objections) {

    /// What is to be ended of what is there.
    public <T> List<T> ending(List<T> there, String one) {
        objections.unless(
                end || there.isEmpty(),
                PlatformError.IN_USE,
                "id",
                "%d %s in use here: move or end what you want to keep, or archive this with its contents."
                        .formatted(there.size(), there.size() == 1 ? one + " is" : one + "s are"));
        return end ? there : List.of();
    }
}
