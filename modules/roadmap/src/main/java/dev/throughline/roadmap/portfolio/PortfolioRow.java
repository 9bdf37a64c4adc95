package dev.throughline.roadmap.portfolio;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.List;
import java.util.Map;

/// One roadmap of the portfolio, and how many themes of it are in view.
public record PortfolioRow(
        RoadmapId roadmapId, TeamId teamId, TargetConditionId targetConditionId, int themeCount, PortfolioView view) {

    private static final Map<String, Object> ALSO_ARCHIVED =
            Map.of("or", List.of(Map.of("archived", true), Map.of("archived", false)));

    /// A list of its themes shows what is archived where the view does.
    public Listing within(Listing listing) {
        return view.archived()
                ? new Listing(
                        listing.name(),
                        listing.size(),
                        listing.backwards(),
                        listing.cursor(),
                        ALSO_ARCHIVED,
                        listing.orderBy(),
                        listing.counted())
                : listing;
    }
}
