package dev.throughline.roadmap.version;

import java.util.List;

/// What became of a theme between two versions; one that is gone is told as the earlier one told it.
public record ThemeDifference(ThemeDifferenceKind kind, PublishedTheme theme, List<VersionChange> changes) {}
