package dev.throughline.organisation.leaving;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.jobs.Job;
import dev.throughline.platform.jobs.Jobs;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Asks for files with everything of the organisation, or of a person.
@Service
class Exports {

    private final Organisations organisations;
    private final Members members;
    private final Access access;
    private final Jobs jobs;

    Exports(Organisations organisations, Members members, Access access, Jobs jobs) {
        this.organisations = organisations;
        this.members = members;
        this.access = access;
        this.jobs = jobs;
    }

    Job organisation(ExportOrganisation export) {
        access.demand(access.may(Permission.ORGANISATION_EXPORT, Place.ORGANISATION), Permission.ORGANISATION_EXPORT);
        organisations.hold();
        return jobs.start(OrganisationExport.KIND, "exportOrganisation", Map.of(), export.reason());
    }

    /// Everybody may have their own data.
    Job member(ExportMember export) {
        MemberId id = export.memberId();
        access.demand(
                id.equals(access.caller()) || access.may(Permission.PEOPLE_CHANGE, Place.ORGANISATION),
                Permission.PEOPLE_CHANGE);
        organisations.hold();
        if (!members.byIds(Set.of(id)).containsKey(id)) {
            throw Refusal.notFound("memberId");
        }
        return jobs.start(MemberExport.KIND, "exportMember", new MemberExport.Whose(id.value()), export.reason());
    }
}
