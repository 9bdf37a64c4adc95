package dev.throughline.platform.changes;

import java.util.List;

/// The latest of what happened, newest first; whether there was more before that, and whether the caller may not read
/// some of it.
public record Happened(List<Happening> latest, boolean more, boolean hidden) {}
