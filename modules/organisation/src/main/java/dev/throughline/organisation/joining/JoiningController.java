package dev.throughline.organisation.joining;

import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;
import static dev.throughline.organisation.role.Permission.PEOPLE_CHANGE;

import dev.throughline.organisation.founding.Membership;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.role.Role;
import dev.throughline.organisation.role.Roles;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.platform.graphql.Siblings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class JoiningController {

    private final Joinings joinings;
    private final JoiningPolicies policies;
    private final Roles roles;
    private final Access access;

    JoiningController(Joinings joinings, JoiningPolicies policies, Roles roles, Access access) {
        this.joinings = joinings;
        this.policies = policies;
        this.roles = roles;
        this.access = access;
    }

    @PreAuthorize("isAuthenticated()")
    @QueryMapping
    List<JoinableOrganisation> joinableOrganisations() {
        return joinings.joinable();
    }

    @PreAuthorize("isAuthenticated()")
    @MutationMapping
    Membership joinOrganisation(@Argument JoinOrganisation input) {
        return joinings.join(input);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    JoiningPolicy changeJoiningPolicy(@Argument ChangeJoiningPolicy input) {
        return policies.change(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<JoiningPolicy> joiningPolicy(Organisation organisation, Siblings siblings) {
        return siblings.find(access.may(ORGANISATION_READ) ? organisation.id() : null, policies::of);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Role> role(JoiningPolicy policy, Siblings siblings) {
        return siblings.find(policy.roleId(), roles::byIds);
    }
}
