package dev.throughline.platform.changes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The latest of what happened, newest first. Where there was more than was asked for, all of it since one moment;
/// where the caller may not read all of it, that is said.
public record Happened(List<Happening> latest, @Nullable Instant since, boolean hidden) {

    /// Whether there was more before that.
    public boolean more() {
        return since != null;
    }
}
