package dev.throughline.organisation.invitation;

import static dev.throughline.organisation.role.Permission.PEOPLE_CHANGE;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.founding.Membership;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.role.Role;
import dev.throughline.organisation.role.Roles;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.graphql.AfterCommit;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
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
class InvitationController {

    private final Invitations invitations;
    private final Acceptances acceptances;
    private final Roles roles;
    private final Members members;
    private final BusinessLines lines;
    private final Teams teams;

    InvitationController(
            Invitations invitations,
            Acceptances acceptances,
            Roles roles,
            Members members,
            BusinessLines lines,
            Teams teams) {
        this.invitations = invitations;
        this.acceptances = acceptances;
        this.roles = roles;
        this.members = members;
        this.lines = lines;
        this.teams = teams;
    }

    @Can(PEOPLE_CHANGE)
    @QueryMapping
    Connection<Invitation> invitations(Listing listing, @Argument @Nullable List<InvitationState> states) {
        return invitations.page(listing, states == null ? List.of() : states);
    }

    @PreAuthorize("isAuthenticated()")
    @QueryMapping
    @Nullable InvitationTerms invitation(@Argument String token) {
        return acceptances.terms(token).orElse(null);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    AfterCommit<Invitation> inviteMember(@Argument InviteMember input) {
        return invitations.invite(input);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    AfterCommit<Invitation> resendInvitation(@Argument ResendInvitation input) {
        return invitations.resend(input);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    Invitation revokeInvitation(@Argument RevokeInvitation input) {
        return invitations.revoke(input);
    }

    @PreAuthorize("isAuthenticated()")
    @MutationMapping
    Membership acceptInvitation(@Argument AcceptInvitation input) {
        return acceptances.accept(input);
    }

    @SchemaMapping
    CompletableFuture<Role> role(Invitation invitation, Siblings siblings) {
        return siblings.load(invitation.roleId(), roles::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(Invitation invitation, Siblings siblings) {
        return siblings.find(invitation.businessLineId(), lines::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(Invitation invitation, Siblings siblings) {
        return siblings.find(invitation.teamId(), teams::byIds);
    }

    @SchemaMapping
    CompletableFuture<Member> invitedBy(Invitation invitation, Siblings siblings) {
        return siblings.load(invitation.invitedBy(), members::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> acceptedBy(Invitation invitation, Siblings siblings) {
        return siblings.find(invitation.acceptedBy(), members::byIds);
    }
}
