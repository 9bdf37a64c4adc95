package dev.throughline.roadmap.csv;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.jobs.Job;
import dev.throughline.platform.jobs.Jobs;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.roadmap.Roadmaps;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Asks for roadmaps as files.
@Service
class RoadmapFiles {

    private final Roadmaps roadmaps;
    private final Access access;
    private final Jobs jobs;

    RoadmapFiles(Roadmaps roadmaps, Access access, Jobs jobs) {
        this.roadmaps = roadmaps;
        this.access = access;
        this.jobs = jobs;
    }

    /// Whoever reads the roadmap has it as a file.
    Job export(ExportRoadmap export) {
        RoadmapId id = export.id();
        access.demand(access.may(Permission.ROADMAP_READ), Permission.ROADMAP_READ);
        if (!roadmaps.byIds(Set.of(id)).containsKey(id)) {
            throw Refusal.notFound("id");
        }
        return jobs.start(
                RoadmapExport.KIND,
                "exportRoadmap",
                new RoadmapExport.Which(id.value(), access.may(Permission.ORGANISATION_READ)),
                export.reason());
    }
}
