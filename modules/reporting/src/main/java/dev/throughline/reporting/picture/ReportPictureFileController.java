package dev.throughline.reporting.picture;

import dev.throughline.platform.picture.PictureFiles;
import dev.throughline.reporting.scope.ScopeAddress;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pictures as files, for whoever may read what is on them.
@Controller
class ReportPictureFileController {

    private final ReportPictures pictures;
    private final PictureFiles files;

    ReportPictureFileController(ReportPictures pictures, PictureFiles files) {
        this.pictures = pictures;
        this.files = files;
    }

    @GetMapping("/pictures/target-conditions/{id}.{ending:svg|png}")
    void progress(
            @PathVariable String id,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.send("target-condition", ending, request, response, () -> pictures.progress(TargetConditionId.of(id)));
    }

    @GetMapping("/pictures/reports/{kind:[a-z-]+}.{ending:svg|png}")
    void picture(
            @PathVariable String kind,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.send(
                kind,
                ending,
                request,
                response,
                () -> ReportPictureKind.at(kind)
                        .map(known -> pictures.of(
                                known,
                                ScopeAddress.read(request::getParameter),
                                PictureFiles.wanted(request, "ended"))));
    }
}
