package dev.throughline.organisation.membership;

import static dev.throughline.organisation.role.Permission.PEOPLE_CHANGE;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.role.RoleGrant;
import dev.throughline.platform.graphql.AfterCommit;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class MembershipController {

    private static final String MEMBERS = "isAuthenticated() and !hasAuthority('OPERATE')";

    private final Memberships memberships;

    MembershipController(Memberships memberships) {
        this.memberships = memberships;
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    Member changeMember(@Argument ChangeMember input) {
        return memberships.change(input);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    Member deactivateMember(@Argument DeactivateMember input) {
        return memberships.deactivate(input);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    Member reactivateMember(@Argument ReactivateMember input) {
        return memberships.reactivate(input);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    AfterCommit<Member> removeMember(@Argument RemoveMember input) {
        return memberships.remove(input);
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    AfterCommit<Member> leaveOrganisation(@Argument LeaveOrganisation input) {
        return memberships.leave(input);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    RoleGrant transferRole(@Argument TransferRole input) {
        return memberships.transfer(input);
    }
}
