package dev.throughline.roadmap.roadmap;

import dev.throughline.platform.node.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something above roadmaps changed that was in force, or a theme that they build on turned out wrong; the roadmaps are
/// held.
public record ReviewDemanded(
        List<Roadmap> roadmaps,
        Node subject,
        String action,
        @Nullable String reason) {}
