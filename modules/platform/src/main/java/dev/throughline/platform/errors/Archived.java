package dev.throughline.platform.errors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Nothing new is put under what has been archived.
public final class Archived {

    private Archived() {}

    public static void refuse(@Nullable Instant at, String path) {
        new Problems()
                .unless(
                        at == null,
                        PlatformError.INVALID,
                        path,
                        "What you put this under is archived; nothing new is put under it.")
                .refuse();
    }
}
