package dev.throughline.roadmap.picture;

import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.picture.PictureFiles;
import dev.throughline.roadmap.portfolio.PortfolioGrouping;
import dev.throughline.roadmap.portfolio.PortfolioView;
import dev.throughline.roadmap.roadmap.RoadmapId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pictures as files, for whoever may read what is on them.
@Controller
class PictureFileController {

    private final Pictures pictures;
    private final PictureFiles files;

    PictureFileController(Pictures pictures, PictureFiles files) {
        this.pictures = pictures;
        this.files = files;
    }

    @GetMapping("/pictures/roadmaps/{id}.{ending:svg|png}")
    void roadmap(
            @PathVariable String id,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.send(
                "roadmap",
                ending,
                request,
                response,
                () -> pictures.roadmap(RoadmapId.of(id), PictureFiles.wanted(request, "ended")));
    }

    @GetMapping("/pictures/portfolio.{ending:svg|png}")
    void portfolio(@PathVariable String ending, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.send(
                "portfolio",
                ending,
                request,
                response,
                () -> pictures.portfolio(new PortfolioView(
                        request.getParameter("under"),
                        grouping(request.getParameter("groupBy")),
                        PictureFiles.wanted(request, "ended"),
                        PictureFiles.wanted(request, "archived"))));
    }

    private static PortfolioGrouping grouping(@Nullable String text) {
        if (text == null) {
            return PortfolioGrouping.CHALLENGE;
        }
        return Arrays.stream(PortfolioGrouping.values())
                .filter(grouping -> grouping.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "groupBy", "groupBy is one of %s.".formatted(Arrays.toString(PortfolioGrouping.values()))));
    }
}
