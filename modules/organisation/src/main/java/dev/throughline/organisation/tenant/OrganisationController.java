package dev.throughline.organisation.tenant;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;
import static dev.throughline.organisation.role.Permission.ORGANISATION_CLOSE;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.serviceaccount.ServiceAccount;
import dev.throughline.organisation.serviceaccount.ServiceAccounts;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.security.Caller;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class OrganisationController {

    private static final String MEMBERS = "isAuthenticated() and !hasAuthority('OPERATE')";

    private static final String CLOSERS = "hasAnyAuthority('OPERATE', 'ORGANISATION_CLOSE')";

    private final Organisations organisations;
    private final Departures departures;
    private final Members members;
    private final ServiceAccounts serviceAccounts;
    private final Access access;

    OrganisationController(
            Organisations organisations,
            Departures departures,
            Members members,
            ServiceAccounts serviceAccounts,
            Access access) {
        this.organisations = organisations;
        this.departures = departures;
        this.members = members;
        this.serviceAccounts = serviceAccounts;
        this.access = access;
    }

    @PreAuthorize(MEMBERS)
    @QueryMapping
    Organisation organisation() {
        return organisations.current();
    }

    @PreAuthorize(MEMBERS)
    @QueryMapping
    Viewer viewer() {
        Caller caller = Caller.current();
        return new Viewer(
                access.member(),
                access.serviceAccount(),
                caller.name(),
                organisations.current(),
                caller.permissions().keySet().stream().sorted().toList());
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(Viewer viewer, Siblings siblings) {
        return siblings.find(viewer.memberId(), members::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<ServiceAccount> serviceAccount(Viewer viewer, Siblings siblings) {
        return siblings.find(viewer.serviceAccountId(), serviceAccounts::byIds);
    }

    @PreAuthorize("hasAuthority('OPERATE')")
    @MutationMapping
    Organisation foundOrganisation(@Argument FoundOrganisation input) {
        return organisations.found(input);
    }

    @PreAuthorize(CLOSERS)
    @MutationMapping
    Organisation suspendOrganisation(@Argument SuspendOrganisation input) {
        return departures.suspend(input);
    }

    @PreAuthorize(CLOSERS)
    @MutationMapping
    Organisation resumeOrganisation(@Argument ResumeOrganisation input) {
        return departures.resume(input);
    }

    @Can(ORGANISATION_CLOSE)
    @MutationMapping
    Organisation deleteOrganisation(@Argument DeleteOrganisation input) {
        return departures.delete(input);
    }

    @Can(ORGANISATION_CLOSE)
    @MutationMapping
    Organisation restoreOrganisation(@Argument RestoreOrganisation input) {
        return departures.restore(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> by(Suspension suspension, Siblings siblings) {
        return siblings.find(suspension.memberId(), members::byIds);
    }

    @SchemaMapping
    CompletableFuture<Member> by(Leaving leaving, Siblings siblings) {
        return siblings.load(leaving.memberId(), members::byIds);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Organisation changeOrganisation(@Argument ChangeOrganisation input) {
        return organisations.change(input);
    }
}
