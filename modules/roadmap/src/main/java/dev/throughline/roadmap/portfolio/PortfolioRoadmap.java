package dev.throughline.roadmap.portfolio;

import dev.throughline.platform.node.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Roadmaps that share an ancestor (S1:102), in groups; without a scope, all of the organisation.
public record PortfolioRoadmap(PortfolioView view, @Nullable Node scope, List<PortfolioGroup> all) {

    public int roadmapCount() {
        return all.stream().mapToInt(PortfolioGroup::roadmapCount).sum();
    }

    public int themeCount() {
        return all.stream().mapToInt(PortfolioGroup::themeCount).sum();
    }

    public int hiddenThemeCount() {
        return all.stream().mapToInt(PortfolioGroup::hiddenThemeCount).sum();
    }
}
