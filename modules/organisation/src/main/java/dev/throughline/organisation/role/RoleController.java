package dev.throughline.organisation.role;

import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;
import static dev.throughline.organisation.role.Permission.PEOPLE_CHANGE;
import static dev.throughline.organisation.role.Permission.ROLE_CHANGE;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Rehearsal;
import dev.throughline.platform.graphql.Siblings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RoleController {

    private final Roles roles;
    private final RolePreviews previews;
    private final BusinessLines lines;
    private final Teams teams;

    RoleController(Roles roles, RolePreviews previews, BusinessLines lines, Teams teams) {
        this.roles = roles;
        this.previews = previews;
        this.lines = lines;
        this.teams = teams;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    @Nullable Role role(@Argument RoleBy by) {
        return roles.find(by).orElse(null);
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    Connection<Role> roles(Listing listing) {
        return roles.page(listing);
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    List<LevelDefaults> levels() {
        return roles.levels();
    }

    @Can({ROLE_CHANGE, PEOPLE_CHANGE})
    @QueryMapping
    RolePreview previewRole(@Argument PreviewRole input, Rehearsal rehearsal) {
        return previews.preview(input, rehearsal);
    }

    @Can(ROLE_CHANGE)
    @MutationMapping
    Role addRole(@Argument AddRole input) {
        return roles.add(input);
    }

    @Can(ROLE_CHANGE)
    @MutationMapping
    Role changeRole(@Argument ChangeRole input) {
        return roles.change(input);
    }

    @Can(ROLE_CHANGE)
    @MutationMapping
    Role resetRole(@Argument ResetRole input) {
        return roles.reset(input);
    }

    @Can(ROLE_CHANGE)
    @MutationMapping
    Role archiveRole(@Argument ArchiveRole input) {
        return roles.archive(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(PermissionShift shift, Siblings siblings) {
        return siblings.find(shift.place().businessLineId(), lines::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(PermissionShift shift, Siblings siblings) {
        return siblings.find(shift.place().teamId(), teams::byIds);
    }

    @SchemaMapping
    CompletableFuture<List<Member>> members(PermissionShift shift, Siblings siblings) {
        return siblings.load(shift, previews::members);
    }
}
