package dev.throughline.organisation.leaving;

import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.archive.Archives;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// Writes an organisation's archive.
@Component
class OrganisationExport implements Work {

    static final String KIND = "EXPORT_ORGANISATION";

    private final Organisations organisations;
    private final Archives archives;

    OrganisationExport(Organisations organisations, Archives archives) {
        this.organisations = organisations;
        this.archives = archives;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return Permission.ORGANISATION_EXPORT.name();
    }

    @Override
    public JobResult run(RunningJob job) {
        Organisation organisation = job.in(organisations::current);
        return JobResult.of(
                "Everything of the organisation is in the file; keep it where only few can read it.",
                archives.write(job, organisation.slug(), organisation.name()),
                "%s-%s.zip".formatted(organisation.slug(), LocalDate.now(ZoneOffset.UTC)),
                "application/zip");
    }
}
