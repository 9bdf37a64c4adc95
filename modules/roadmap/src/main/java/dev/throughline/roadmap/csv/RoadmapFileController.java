package dev.throughline.roadmap.csv;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.jobs.Job;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class RoadmapFileController {

    private final RoadmapFiles files;

    RoadmapFileController(RoadmapFiles files) {
        this.files = files;
    }

    @Can(ROADMAP_READ)
    @MutationMapping
    Job exportRoadmap(@Argument ExportRoadmap input) {
        return files.export(input);
    }
}
