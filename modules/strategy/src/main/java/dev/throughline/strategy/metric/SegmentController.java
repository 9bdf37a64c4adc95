package dev.throughline.strategy.metric;

import static dev.throughline.organisation.role.Permission.METRIC_DEFINE;
import static dev.throughline.organisation.role.Permission.METRIC_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SegmentController {

    private final Segments segments;

    SegmentController(Segments segments) {
        this.segments = segments;
    }

    @Can(METRIC_READ)
    @QueryMapping
    Connection<Segment> segments(Listing listing) {
        return segments.page(listing);
    }

    @Can(METRIC_DEFINE)
    @MutationMapping
    Segment addSegment(@Argument AddSegment input) {
        return segments.add(input);
    }

    @Can(METRIC_DEFINE)
    @MutationMapping
    Segment changeSegment(@Argument ChangeSegment input) {
        return segments.change(input);
    }

    @Can(METRIC_DEFINE)
    @MutationMapping
    Segment archiveSegment(@Argument MoveSegment input) {
        return segments.archive(input);
    }
}
