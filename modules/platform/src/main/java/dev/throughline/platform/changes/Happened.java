package dev.throughline.platform.changes;

import java.util.List;

/// The latest of what happened, newest first, and whether there was more before that.
public record Happened(List<Happening> latest, boolean more) {}
