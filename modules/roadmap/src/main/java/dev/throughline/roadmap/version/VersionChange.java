package dev.throughline.roadmap.version;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What two versions say of one aspect, in words; a list has a line for each of its entries.
public record VersionChange(
        PublishedAspect aspect,
        @Nullable String before,
        @Nullable String after) {

    boolean real() {
        return !Objects.equals(before, after);
    }
}
