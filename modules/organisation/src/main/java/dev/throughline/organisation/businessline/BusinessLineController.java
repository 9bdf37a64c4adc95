package dev.throughline.organisation.businessline;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
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
    BusinessLine archiveBusinessLine(@Argument ArchiveBusinessLine input) {
        return lines.archive(input);
    }
}
