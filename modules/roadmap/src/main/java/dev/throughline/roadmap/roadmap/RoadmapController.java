package dev.throughline.roadmap.roadmap;

import static dev.throughline.organisation.role.Permission.ROADMAP_CHANGE;
import static dev.throughline.organisation.role.Permission.ROADMAP_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.line.Neighbours;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RoadmapController {

    private final Roadmaps roadmaps;
    private final RoadmapEnds ends;
    private final TargetConditions conditions;
    private final Neighbours neighbours;

    RoadmapController(Roadmaps roadmaps, RoadmapEnds ends, TargetConditions conditions, Neighbours neighbours) {
        this.roadmaps = roadmaps;
        this.ends = ends;
        this.conditions = conditions;
        this.neighbours = neighbours;
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    @Nullable Roadmap roadmap(@Argument RoadmapId id) {
        return roadmaps.byIds(Set.of(id)).get(id);
    }

    @Can(ROADMAP_READ)
    @QueryMapping
    Connection<Roadmap> roadmaps(Listing listing) {
        return roadmaps.page(listing);
    }

    @Can(ROADMAP_CHANGE)
    @MutationMapping
    Roadmap draftRoadmap(@Argument DraftRoadmap input) {
        return roadmaps.draft(input);
    }

    @Can(ROADMAP_CHANGE)
    @MutationMapping
    Roadmap changeRoadmap(@Argument ChangeRoadmap input) {
        return roadmaps.change(input);
    }

    @Can(ROADMAP_CHANGE)
    @MutationMapping
    Roadmap archiveRoadmap(@Argument MoveRoadmap input) {
        return ends.archive(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(Roadmap roadmap, Siblings siblings) {
        return neighbours.team(roadmap.teamId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(Roadmap roadmap, Siblings siblings) {
        return neighbours.member(roadmap.ownerId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<TargetCondition> targetCondition(Roadmap roadmap, Siblings siblings) {
        return siblings.find(roadmap.targetConditionId(), conditions::byIds);
    }

    @SchemaMapping
    CompletableFuture<List<Node>> path(Roadmap roadmap, Siblings siblings) {
        return siblings.load(roadmap, roadmaps::pathsOf);
    }

    @SchemaMapping(field = "roadmaps")
    @Nullable CompletableFuture<Connection<Roadmap>> under(TargetCondition condition, Listing listing, Siblings siblings) {
        return siblings.find(condition.id(), parents -> roadmaps.under(parents, listing));
    }

    @SchemaMapping(field = "roadmaps")
    @Nullable CompletableFuture<Connection<Roadmap>> of(Team team, Listing listing, Siblings siblings) {
        return siblings.find(team.id(), parents -> roadmaps.of(parents, listing));
    }
}
