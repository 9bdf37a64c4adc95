package dev.throughline.organisation.team;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.structure.Archive;
import dev.throughline.organisation.structure.Merge;
import dev.throughline.organisation.structure.Move;
import dev.throughline.organisation.structure.Restore;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TeamController {

    private final Teams teams;
    private final BusinessLines lines;

    TeamController(Teams teams, BusinessLines lines) {
        this.teams = teams;
        this.lines = lines;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    @Nullable Team team(@Argument TeamBy by) {
        return teams.find(by).orElse(null);
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    Connection<Team> teams(Listing listing) {
        return teams.page(listing);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Team addTeam(@Argument AddTeam input) {
        return teams.add(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Team changeTeam(@Argument ChangeTeam input) {
        return teams.change(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Team moveTeam(@Argument Move<TeamId> input) {
        return teams.move(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Team mergeTeam(@Argument Merge<TeamId> input) {
        return teams.merge(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Team archiveTeam(@Argument Archive<TeamId> input) {
        return teams.archive(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    Team restoreTeam(@Argument Restore<TeamId> input) {
        return teams.restore(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(Team team, Siblings siblings) {
        return siblings.find(team.businessLineId(), lines::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> mergedInto(Team team, Siblings siblings) {
        return siblings.find(team.mergedIntoId(), teams::byIds);
    }

    @SchemaMapping
    CompletableFuture<Connection<Team>> teams(BusinessLine line, Listing listing, Siblings siblings) {
        return siblings.load(line.id(), parents -> teams.under(parents, listing));
    }
}
