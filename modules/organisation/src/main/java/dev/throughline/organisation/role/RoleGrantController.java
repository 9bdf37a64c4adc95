package dev.throughline.organisation.role;

import static dev.throughline.organisation.role.Permission.PEOPLE_CHANGE;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RoleGrantController {

    private final Roles roles;
    private final RoleGrants grants;
    private final Members members;
    private final BusinessLines lines;
    private final Teams teams;

    RoleGrantController(Roles roles, RoleGrants grants, Members members, BusinessLines lines, Teams teams) {
        this.roles = roles;
        this.grants = grants;
        this.members = members;
        this.lines = lines;
        this.teams = teams;
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    RoleGrant grantRole(@Argument GrantRole input) {
        return grants.grant(input);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    RoleGrant changeRoleGrant(@Argument ChangeRoleGrant input) {
        return grants.change(input);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    RoleGrant revokeRole(@Argument RevokeRole input) {
        return grants.revoke(input);
    }

    @SchemaMapping
    CompletableFuture<Connection<RoleGrant>> grants(Member member, Listing listing, Siblings siblings) {
        return siblings.load(member.id(), parents -> grants.ofMembers(parents, listing));
    }

    @SchemaMapping(field = "grants")
    CompletableFuture<Connection<RoleGrant>> ofRole(Role role, Listing listing, Siblings siblings) {
        return siblings.load(role.id(), parents -> grants.ofRoles(parents, listing));
    }

    @SchemaMapping
    CompletableFuture<Member> member(RoleGrant grant, Siblings siblings) {
        return siblings.load(grant.memberId(), members::byIds);
    }

    @SchemaMapping
    CompletableFuture<Role> role(RoleGrant grant, Siblings siblings) {
        return siblings.load(grant.roleId(), roles::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(RoleGrant grant, Siblings siblings) {
        return siblings.find(grant.businessLineId(), lines::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(RoleGrant grant, Siblings siblings) {
        return siblings.find(grant.teamId(), teams::byIds);
    }

    @SchemaMapping
    RoleGrantState state(RoleGrant grant) {
        return grant.stateAt(Instant.now());
    }
}
