package dev.throughline.roadmap.portfolio;

import dev.throughline.platform.node.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The roadmaps with one head; without one, those that have none, or none that the caller may read.
public record PortfolioGroup(@Nullable Node head, @Nullable String title, List<PortfolioRow> all, boolean readable) {

    public int roadmapCount() {
        return all.size();
    }

    public int themeCount() {
        return all.stream().mapToInt(PortfolioRow::themeCount).sum();
    }

    /// Counted, not shown.
    public int hiddenThemeCount() {
        return readable ? 0 : themeCount();
    }
}
