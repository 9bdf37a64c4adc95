package dev.throughline.strategy.vision;

import static dev.throughline.organisation.role.Permission.VISION_ACTIVATE;
import static dev.throughline.organisation.role.Permission.VISION_CHANGE;
import static dev.throughline.organisation.role.Permission.VISION_CREATE;
import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class VisionController {

    private final Visions visions;
    private final Neighbours neighbours;

    VisionController(Visions visions, Neighbours neighbours) {
        this.visions = visions;
        this.neighbours = neighbours;
    }

    @Can(VISION_READ)
    @QueryMapping
    @Nullable Vision vision(@Argument VisionId id) {
        return visions.byIds(Set.of(id)).get(id);
    }

    @Can(VISION_READ)
    @QueryMapping
    Connection<Vision> visions(Listing listing) {
        return visions.page(listing);
    }

    @Can(VISION_CREATE)
    @MutationMapping
    Vision draftVision(@Argument DraftVision input) {
        return visions.draft(input);
    }

    @Can(VISION_CHANGE)
    @MutationMapping
    Vision changeVision(@Argument ChangeVision input) {
        return visions.change(input);
    }

    @Can(VISION_ACTIVATE)
    @MutationMapping
    Vision activateVision(@Argument MoveVision input) {
        return visions.activate(input);
    }

    @Can(VISION_ACTIVATE)
    @MutationMapping
    Vision retireVision(@Argument MoveVision input) {
        return visions.retire(input);
    }

    @Can(VISION_CHANGE)
    @MutationMapping
    Vision archiveVision(@Argument MoveVision input) {
        return visions.archive(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(Vision vision, Siblings siblings) {
        return neighbours.line(vision.businessLineId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(Vision vision, Siblings siblings) {
        return neighbours.member(vision.ownerId(), siblings);
    }
}
