package dev.throughline.roadmap.portfolio;

import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;
import static dev.throughline.organisation.role.Permission.ROADMAP_READ;
import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.theme.Lane;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PortfolioController {

    private final Portfolios portfolios;
    private final Roadmaps roadmaps;
    private final Themes themes;

    PortfolioController(Portfolios portfolios, Roadmaps roadmaps, Themes themes) {
        this.portfolios = portfolios;
        this.roadmaps = roadmaps;
        this.themes = themes;
    }

    @Can({ROADMAP_READ, VISION_READ, CHALLENGE_READ, ORGANISATION_READ})
    @QueryMapping
    @Nullable PortfolioRoadmap portfolioRoadmap(
            @Argument @Nullable String under,
            @Argument PortfolioGrouping groupBy,
            @Argument boolean ended,
            @Argument boolean archived) {
        return portfolios.of(new PortfolioView(under, groupBy, ended, archived)).orElse(null);
    }

    @SchemaMapping
    Connection<PortfolioGroup> groups(PortfolioRoadmap portfolio, Listing listing) {
        return Connection.of(portfolio.view(), portfolio.all(), listing);
    }

    @SchemaMapping
    @Nullable Connection<PortfolioRow> rows(PortfolioGroup group, Listing listing) {
        return group.readable()
                ? Connection.of(group.head() == null ? "" : group.head().id(), group.all(), listing)
                : null;
    }

    @SchemaMapping
    @Nullable CompletableFuture<Roadmap> roadmap(PortfolioRow row, Siblings siblings) {
        return siblings.find(row.roadmapId(), roadmaps::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Theme>> now(PortfolioRow row, Listing listing, Siblings siblings) {
        return lane(row, Lane.NOW, listing, siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Theme>> next(PortfolioRow row, Listing listing, Siblings siblings) {
        return lane(row, Lane.NEXT, listing, siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Theme>> later(PortfolioRow row, Listing listing, Siblings siblings) {
        return lane(row, Lane.LATER, listing, siblings);
    }

    private @Nullable CompletableFuture<Connection<Theme>> lane(
            PortfolioRow row, Lane lane, Listing listing, Siblings siblings) {
        return siblings.find(
                row.roadmapId(),
                parents -> themes.inLane(parents, lane, row.view().ended(), row.within(listing)));
    }
}
