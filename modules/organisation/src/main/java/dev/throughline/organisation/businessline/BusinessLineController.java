package dev.throughline.organisation.businessline;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.structure.Archive;
import dev.throughline.organisation.structure.Merge;
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
class BusinessLineController {

    private final BusinessLines lines;

    BusinessLineController(BusinessLines lines) {
        this.lines = lines;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    @Nullable BusinessLine businessLine(@Argument BusinessLineBy by) {
        return lines.find(by).orElse(null);
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    Connection<BusinessLine> businessLines(Listing listing) {
        return lines.page(listing);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    BusinessLine addBusinessLine(@Argument AddBusinessLine input) {
        return lines.add(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    BusinessLine changeBusinessLine(@Argument ChangeBusinessLine input) {
        return lines.change(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    BusinessLine moveBusinessLine(@Argument MoveBusinessLine input) {
        return lines.move(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    BusinessLine mergeBusinessLine(@Argument Merge<BusinessLineId> input) {
        return lines.merge(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    BusinessLine archiveBusinessLine(@Argument Archive<BusinessLineId> input) {
        return lines.archive(input);
    }

    @Can(ORGANISATION_CHANGE)
    @MutationMapping
    BusinessLine restoreBusinessLine(@Argument Restore<BusinessLineId> input) {
        return lines.restore(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> parent(BusinessLine line, Siblings siblings) {
        return siblings.find(line.parentId(), lines::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> mergedInto(BusinessLine line, Siblings siblings) {
        return siblings.find(line.mergedIntoId(), lines::byIds);
    }

    @SchemaMapping
    CompletableFuture<Connection<BusinessLine>> children(BusinessLine line, Listing listing, Siblings siblings) {
        return siblings.load(line.id(), parents -> lines.under(parents, listing));
    }
}
