package dev.throughline.reporting.boardpack;

import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.jobs.Job;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class BoardPackController {

    private final BoardPackExports exports;

    BoardPackController(BoardPackExports exports) {
        this.exports = exports;
    }

    @Can(VISION_READ)
    @MutationMapping
    Job exportBoardPack(@Argument ExportBoardPack input) {
        return exports.start(input);
    }
}
