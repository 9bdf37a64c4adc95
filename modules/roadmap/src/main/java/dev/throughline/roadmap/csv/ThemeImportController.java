package dev.throughline.roadmap.csv;

import dev.throughline.platform.csv.CsvOrder;
import dev.throughline.platform.csv.CsvUploads;
import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.graphql.BodyLimit;
import dev.throughline.platform.security.Caller;
import dev.throughline.roadmap.roadmap.RoadmapId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a file with themes comes in. What is done with it stands in the address: `?dryRun=true&title=Topic`.
@Controller
class ThemeImportController {

    private final ThemeImports imports;
    private final CsvUploads uploads;
    private final RequestErrorWriter errors;

    ThemeImportController(ThemeImports imports, CsvUploads uploads, RequestErrorWriter errors) {
        this.imports = imports;
        this.uploads = uploads;
        this.errors = errors;
    }

    @PostMapping(BodyLimit.UPLOADS + "/roadmaps/{id}")
    void start(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Caller.current().member() == null) {
            errors.write(request, response, RequestError.PERSON_REQUIRED, "Only people import themes.");
            return;
        }
        if (!imports.mayAnywhere()) {
            errors.write(request, response, RequestError.FORBIDDEN, "This needs THEME_CHANGE or THEME_DRAFT.");
            return;
        }
        uploads.receive(
                request,
                response,
                "themes",
                "This needs THEME_CHANGE or THEME_DRAFT for the team of the roadmap.",
                () -> imports.wanted(
                        RoadmapId.of(id), CsvOrder.read(request.getQueryString(), ThemeColumn.values(), Set.of())));
    }
}
