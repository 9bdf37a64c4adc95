package dev.throughline.organisation.leaving;

import static dev.throughline.organisation.role.Permission.ORGANISATION_EXPORT;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;
import static dev.throughline.organisation.role.Permission.PEOPLE_CHANGE;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.jobs.Job;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class LeavingController {

    private final Exports exports;
    private final Erasures erasures;
    private final Members members;
    private final Access access;

    LeavingController(Exports exports, Erasures erasures, Members members, Access access) {
        this.exports = exports;
        this.erasures = erasures;
        this.members = members;
        this.access = access;
    }

    @Can(ORGANISATION_EXPORT)
    @MutationMapping
    Job exportOrganisation(@Argument ExportOrganisation input) {
        return exports.organisation(input);
    }

    @PreAuthorize("isAuthenticated() and !hasAuthority('OPERATE')")
    @MutationMapping
    Job exportMember(@Argument ExportMember input) {
        return exports.member(input);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    Member eraseMember(@Argument EraseMember input) {
        return erasures.erase(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> by(Job job, Siblings siblings) {
        MemberId actor = job.actor() == null || !access.may(ORGANISATION_READ) ? null : new MemberId(job.actor());
        return siblings.find(actor, members::byIds);
    }
}
