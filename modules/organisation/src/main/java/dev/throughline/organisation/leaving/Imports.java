package dev.throughline.organisation.leaving;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.archive.Archives;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.jobs.Job;
import dev.throughline.platform.jobs.Jobs;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Takes an archive in and asks for it to be loaded.
@Service
class Imports {

    private final Organisations organisations;
    private final Members members;
    private final Access access;
    private final Archives archives;
    private final Jobs jobs;
    private final TenantTransactions transactions;

    Imports(
            Organisations organisations,
            Members members,
            Access access,
            Archives archives,
            Jobs jobs,
            TenantTransactions transactions) {
        this.organisations = organisations;
        this.members = members;
        this.access = access;
        this.archives = archives;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    Job start(Path archive) {
        return transactions.here(() -> {
            organisations.hold();
            if (!archives.untouched(transactions.bound())) {
                throw Refusal.of(
                        PlatformError.INVALID,
                        "",
                        "An archive is imported into an empty organisation only, and somebody has worked in this one already.");
            }
            Member caller = Objects.requireNonNull(
                    members.byIds(Set.of(access.caller())).get(access.caller()));
            return jobs.start(
                    OrganisationImport.KIND,
                    "importOrganisation",
                    new OrganisationImport.Importer(caller.subject(), caller.email()),
                    null,
                    archive);
        });
    }
}
