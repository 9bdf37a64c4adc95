package dev.throughline.roadmap.picture;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.picture.PictureFormat;
import dev.throughline.roadmap.portfolio.PortfolioRoadmap;
import dev.throughline.roadmap.portfolio.PortfolioView;
import dev.throughline.roadmap.roadmap.Roadmap;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Where the pictures are.
@Controller
class PictureController {

    private final Access access;

    PictureController(Access access) {
        this.access = access;
    }

    @SchemaMapping
    String picture(Roadmap roadmap, @Argument boolean ended, @Argument PictureFormat format) {
        return "/pictures/roadmaps/%s.%s%s".formatted(roadmap.id(), format.ending(), ended ? "?ended=true" : "");
    }

    @SchemaMapping
    @Nullable String picture(PortfolioRoadmap portfolio, @Argument PictureFormat format) {
        PortfolioView view = portfolio.view();
        return access.may(ROADMAP_READ)
                ? "/pictures/portfolio.%s?groupBy=%s%s%s%s"
                        .formatted(
                                format.ending(),
                                view.groupBy(),
                                view.under() == null ? "" : "&under=" + view.under(),
                                view.ended() ? "&ended=true" : "",
                                view.archived() ? "&archived=true" : "")
                : null;
    }
}
