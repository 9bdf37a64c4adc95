package dev.throughline.reporting.boardpack;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.jobs.Job;
import dev.throughline.platform.jobs.Jobs;
import dev.throughline.reporting.scope.ReportScopes;
import org.springframework.stereotype.Service;

/// Asks for packs. What one is about is looked at before there is a job, so that whoever asks is told at once.
@Service
class BoardPackExports {

    private final ReportScopes scopes;
    private final Jobs jobs;

    BoardPackExports(ReportScopes scopes, Jobs jobs) {
        this.scopes = scopes;
        this.jobs = jobs;
    }

    Job start(ExportBoardPack export) {
        new Problems()
                .unless(
                        export.audience() != PackAudience.TEAM
                                || export.about() != null && export.about().teamId() != null,
                        PlatformError.INVALID,
                        "about.teamId",
                        "A pack for a team is about a team: name it.")
                .refuse();
        return jobs.start(
                BoardPackExport.KIND,
                "exportBoardPack",
                Wanted.of(export, scopes.over(export.about())),
                export.reason());
    }
}
